package io.github.assistanttools.runtime.calls;

import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.ToolCall;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Counts the calls of each run against the limits, over all the times that it requires action. Of
 * the runs, the last ones are remembered. Safe for use by several threads.
 */
final class RunCounts {
  // A run lives ten minutes; so many at once are not seen by one process.
  private static final int MOST_RUNS = 10_000;

  private final CallLimits limits;
  // Of no call, for there is no limit.
  private final Count uncounted;
  private final Map<String, Count> runs =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
          return size() > MOST_RUNS;
        }
      };

  RunCounts(CallLimits limits) {
    this.limits = limits;
    this.uncounted = new Count(limits);
  }

  /** Whether a run may make any number of calls. */
  boolean unlimited() {
    return limits.none();
  }

  /** The count of the run's calls so far; of calls without a run, a new one. */
  Count of(RunInfo run) {
    if (limits.none()) {
      return uncounted;
    }
    if (run.runId().isEmpty()) {
      return new Count(limits);
    }
    synchronized (runs) {
      return runs.computeIfAbsent(run.runId().get(), id -> new Count(limits));
    }
  }

  /** The calls of one run. */
  static final class Count {
    private final CallLimits limits;
    private final Map<String, Integer> perFunction = new HashMap<>();
    private final Set<String> calls = new HashSet<>();

    private Count(CallLimits limits) {
      this.limits = limits;
    }

    /**
     * Counts a call, if it may be made. One that is listed again when the run is polled again
     * counts once.
     *
     * @return why it may not be made
     */
    Optional<String> add(ToolCall call) {
      return limits.none() ? Optional.empty() : count(call);
    }

    private synchronized Optional<String> count(ToolCall call) {
      String function = call.name();
      if (calls.contains(call.id())) {
        return Optional.empty();
      }
      if (limits.total().isPresent() && calls.size() >= limits.total().getAsInt()) {
        return Optional.of(
            "the run may make "
                + calls(limits.total().getAsInt())
                + ", and made them; this one was not made");
      }
      int made = perFunction.getOrDefault(function, 0);
      Integer most = limits.perFunction().get(function);
      if (most != null && made >= most) {
        return Optional.of(
            "the run may call "
                + function
                + " "
                + times(most)
                + ", and did; this call was not made");
      }
      calls.add(call.id());
      perFunction.put(function, made + 1);
      return Optional.empty();
    }

    private static String calls(int count) {
      return count == 1 ? "one call" : count + " calls";
    }

    private static String times(int count) {
      return count == 1 ? "once" : count + " times";
    }
  }
}
