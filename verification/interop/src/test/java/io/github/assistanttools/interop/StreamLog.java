package io.github.assistanttools.interop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects what a client reports of a stream. */
final class StreamLog {

  private final AssistantsApi.Watcher watcher;
  private final List<String> events = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable SeenRun run;

  StreamLog(AssistantsApi.Watcher watcher) {
    this.watcher = watcher;
  }

  /**
   * @param seen the run, if the event is one of a run
   */
  void saw(String event, String textDelta, Optional<SeenRun> seen) {
    events.add(event);
    text.append(textDelta);
    run = seen.orElse(run);
    if (run != null) {
      watcher.saw(whole());
    }
  }

  SeenStream whole() {
    if (run == null) {
      throw new AssertionError("a stream without a run: " + events);
    }
    return new SeenStream(List.copyOf(events), text.toString(), run);
  }
}
