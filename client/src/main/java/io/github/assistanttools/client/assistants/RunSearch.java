package io.github.assistanttools.client.assistants;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.http.Request;
import io.github.assistanttools.client.http.Response;
import io.github.assistanttools.client.transport.JsonObjects;
import io.github.assistanttools.client.transport.ResponseMapper;
import io.github.assistanttools.client.transport.RetryPolicy;
import io.github.assistanttools.client.transport.RetryingSender;
import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.internal.FieldReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.core.JsonParser;

/**
 * Looks in a thread for the run that a request without a response may have created, by the marker
 * that the request put into the run's metadata.
 */
record RunSearch(RetryingSender sender, String threadId, RequestMarker marker)
    implements RetryingSender.Search {
  // A thread has one active run at a time, so this run is among the newest.
  private static final Map<String, String> NEWEST = Map.of("limit", "10", "order", "desc");

  // Some servers ignore the limit.
  private static final int MOST_RUNS = 1_000;

  // The statuses of servers that do not list runs.
  private static final Set<Integer> NOT_LISTED = Set.of(404, 405, 501);

  @Override
  public Optional<Response> find() {
    try {
      Response runs =
          sender.send(Request.get(NEWEST, "threads", threadId, "runs"), RetryPolicy.IDEMPOTENT);
      Page page = Page.read(ResponseMapper.text(runs), MOST_RUNS);
      Optional<String> marked = page.items().stream().filter(this::isMarked).findFirst();
      if (marked.isEmpty() && (!page.isList() || page.items().contains(Page.NO_OBJECT))) {
        throw new MalformedRunException(
            "not a list of runs, or one with items that cannot be read");
      }
      return marked.map(run -> runs.found(run.getBytes(StandardCharsets.UTF_8)));
    } catch (ApiException failure) {
      if (NOT_LISTED.contains(failure.status())) {
        // Only the rule that a thread has one active run prevents a second one then.
        return Optional.empty();
      }
      throw failure;
    }
  }

  private boolean isMarked(String run) {
    try (JsonParser parser = JsonObjects.parser(run)) {
      parser.nextToken();
      FieldReader in = new FieldReader(parser);
      AtomicBoolean marked = new AtomicBoolean();
      in.readIn(
          "metadata",
          () ->
              in.readIn(
                  RequestMarker.NAME,
                  () -> marked.set(marker.value().equals(in.string().value()))));
      return marked.get();
    }
  }
}
