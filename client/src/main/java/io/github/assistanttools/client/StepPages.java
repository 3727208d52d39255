package io.github.assistanttools.client;

import io.github.assistanttools.client.http.Answer;
import io.github.assistanttools.client.http.Body;
import io.github.assistanttools.client.http.HttpCall;
import io.github.assistanttools.runtime.assistants.MalformedRunException;
import io.github.assistanttools.runtime.internal.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the steps of a run page by page, as many as fit into memory whatever the server says. */
final class StepPages {
  private static final int MOST_STEPS = 10_000;
  private static final int MOST_PAGES = 1_000;
  private static final int MOST_ANSWERS = 4;
  private static final int LONGEST_CURSOR = 1_000;

  private final Calls calls;
  private final String threadId;
  private final String runId;
  private final List<RunStep> steps = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private long bytes;

  StepPages(Calls calls, String threadId, String runId) {
    this.calls = calls;
    this.threadId = threadId;
    this.runId = runId;
  }

  /**
   * The steps. A list that leads back to a page of before ends there, and a step that comes again is left
   * out.
   *
   * @throws ApiException if a page is no list of steps, or if all have more bytes together than four
   *     answers may have
   */
  List<RunStep> all() {
    Set<String> cursors = new HashSet<>();
    String next = "";
    for (int pages = 0; pages < MOST_PAGES && steps.size() < MOST_STEPS; pages++) {
      next = page(next);
      if (next.isEmpty() || !cursors.add(next)) {
        break;
      }
    }
    return List.copyOf(steps);
  }

  /** Takes the page after a step; answers with the step to go on from, empty if there is none. */
  private String page(String after) {
    Map<String, String> query = new HashMap<>(Map.of("limit", "100", "order", "asc"));
    if (!after.isEmpty()) {
      query.put("after", after);
    }
    HttpCall call = HttpCall.get(query, "threads", threadId, "runs", runId, "steps");
    Answer answer = calls.send(call, Repeat.ALWAYS);
    try {
      checkSize(answer);
      return take(Page.read(Answers.text(answer), MOST_STEPS - steps.size()), answer);
    } catch (MalformedRunException malformed) {
      throw Answers.unexpected(call, answer, "a list of steps", malformed.getMessage());
    }
  }

  private void checkSize(Answer answer) {
    long most = MOST_ANSWERS * calls.transport().limits().bytes();
    bytes += answer.body() instanceof Body.Whole whole ? whole.bytes().length : 0;
    if (bytes > most) {
      throw new MalformedRunException("the pages have more than " + most + " bytes together");
    }
  }

  private String take(Page page, Answer answer) {
    String last = "";
    for (String item : page.items()) {
      RunStep step = StepReader.read(item).masked(answer.redaction());
      last = step.id();
      if (last.isEmpty() || ids.add(last)) {
        steps.add(step);
      }
    }
    if (!page.hasMore()) {
      return "";
    }
    if (last.length() > LONGEST_CURSOR || !Texts.wellFormed(last).equals(last)) {
      throw new MalformedRunException("the last step has an id that cannot be gone on from");
    }
    return last;
  }
}
