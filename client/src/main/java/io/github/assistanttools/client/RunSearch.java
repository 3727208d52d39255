package io.github.assistanttools.client;

import io.github.assistanttools.client.http.Answer;
import io.github.assistanttools.client.http.HttpCall;
import io.github.assistanttools.runtime.assistants.MalformedRunException;
import io.github.assistanttools.runtime.internal.FieldReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.core.JsonParser;

/**
 * Looks in a thread for the run that a request without an answer may have made, by the mark that
 * the request put into the run's metadata.
 */
record RunSearch(Calls calls, String threadId, RunMark mark) implements Calls.Search {
  // A thread has one active run at a time, so this one is the last or nearly so.
  private static final Map<String, String> NEWEST = Map.of("limit", "10", "order", "desc");

  // Some servers list all that there are.
  private static final int MOST_RUNS = 1_000;

  // What servers answer that do not list runs.
  private static final Set<Integer> NOT_LISTED = Set.of(404, 405, 501);

  @Override
  public Optional<Answer> find() {
    try {
      Answer runs = calls.send(HttpCall.get(NEWEST, "threads", threadId, "runs"), Repeat.ALWAYS);
      Page page = Page.read(Answers.text(runs), MOST_RUNS);
      Optional<String> marked = page.items().stream().filter(this::isMarked).findFirst();
      if (marked.isEmpty() && (!page.isList() || page.items().contains(Page.NO_OBJECT))) {
        throw new MalformedRunException("no list of runs, or one with items that cannot be read");
      }
      return marked.map(run -> runs.found(run.getBytes(StandardCharsets.UTF_8)));
    } catch (ApiException failure) {
      if (NOT_LISTED.contains(failure.status())) {
        // Then the rule that a thread has one active run is what stands against a second one.
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
              in.readIn(RunMark.NAME, () -> marked.set(mark.value().equals(in.string().value()))));
      return marked.get();
    }
  }
}
