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
 * Counts the calls of each run against the limits, over all its required actions. Keeps the most
 * recent runs. Thread-safe.
 */
final class RunCounts {
  // A run lives ten minutes; one process does not see this many at once.
  private static final int MOST_RUNS = 10_000;

  private final CallLimits limits;
  // Used if there is no limit; counts nothing.
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

  /** Whether there are no limits. */
  boolean unlimited() {
    return limits.none();
  }

  /** The count of the run's calls so far; a new count if there is no run id. */
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
     * Counts a call, if it may be made. A call that is listed again when the run is polled again
     * counts once.
     *
     * @return the reason why it may not be made
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
            "the run may make at most "
                + calls(limits.total().getAsInt())
                + " and has made them; this call was not made");
      }
      int made = perFunction.getOrDefault(function, 0);
      Integer most = limits.perFunction().get(function);
      if (most != null && made >= most) {
        return Optional.of(
            "the run may call "
                + function
                + " at most "
                + times(most)
                + " and has done so; this call was not made");
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
