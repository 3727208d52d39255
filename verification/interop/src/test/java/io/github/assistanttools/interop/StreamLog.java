package io.github.assistanttools.interop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers what a client tells of a stream. */
final class StreamLog {

  private final AssistantsApi.Watcher watcher;
  private final List<String> events = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable SeenRun run;

  StreamLog(AssistantsApi.Watcher watcher) {
    this.watcher = watcher;
  }

  /**
   * @param told the run, if the event is one of a run
   */
  void saw(String event, String textDelta, Optional<SeenRun> told) {
    events.add(event);
    text.append(textDelta);
    run = told.orElse(run);
    if (run != null) {
      watcher.saw(whole());
    }
  }

  SeenStream whole() {
    if (run == null) {
      throw new AssertionError("a stream that told of no run: " + events);
    }
    return new SeenStream(List.copyOf(events), text.toString(), run);
  }
}
