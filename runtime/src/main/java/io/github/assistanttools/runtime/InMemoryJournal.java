package io.github.assistanttools.runtime;

import java.util.Objects;
import java.util.Optional;

/**
 * Remembers the calls of this process, in parts that lock one by one: each run's calls are in one
 * part.
 */
final class InMemoryJournal implements CallJournal {
  private static final int MOST_PARTS = 32;

  /** A smaller part would forget for want of luck: a few runs of many calls would fill it. */
  private static final int LEAST_CALLS = 1_024;

  /** One output of the largest size, 1,048,576 characters, and its call. */
  private static final long LEAST_CHARACTERS = 1_200_000;

  private final RememberedCalls[] parts;

  InMemoryJournal(int calls, long characters) {
    if (calls < 1 || characters < 1) {
      throw new IllegalArgumentException(
          "a journal of " + calls + " calls and " + characters + " characters; both must be positive");
    }
    int count = MOST_PARTS;
    while (count > 1 && (calls / count < LEAST_CALLS || characters / count < LEAST_CHARACTERS)) {
      count /= 2;
    }
    parts = new RememberedCalls[count];
    for (int i = 0; i < count; i++) {
      parts[i] = new RememberedCalls(calls / count, characters / count);
    }
  }

  @Override
  public Optional<ToolOutput> find(String runId, ToolCall call) {
    return part(runId).find(runId, Objects.requireNonNull(call, "call"));
  }

  @Override
  public Optional<Entry> look(String runId, ToolCall call) {
    return part(runId).look(runId, Objects.requireNonNull(call, "call"));
  }

  @Override
  public Entry begin(String runId, ToolCall call, boolean repeatable) {
    // Never made again, even if it may be: in one process whoever began a call is there to finish it.
    return part(runId).begin(runId, Objects.requireNonNull(call, "call"));
  }

  @Override
  public ToolOutput finish(String runId, ToolOutput output) {
    return part(runId).finish(runId, Objects.requireNonNull(output, "output"));
  }

  private RememberedCalls part(String runId) {
    int hash = Objects.requireNonNull(runId, "runId").hashCode();
    // The upper bits too: ids that differ only in front must not all meet in one part.
    return parts[(hash ^ hash >>> 16 ^ hash >>> 8) & parts.length - 1];
  }
}
