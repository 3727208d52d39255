package io.github.assistanttools.endurance.crash;

import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.ToolCall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A run that another process began to answer: when it expires, and its calls. */
record Inheritance(String runId, Instant expiry, List<ToolCall> calls) {

  /** Parses a predecessor's line about it. */
  static Inheritance of(String said) {
    String[] words = said.split(" ");
    List<ToolCall> calls = new ArrayList<>();
    for (int i = 3; i < words.length; i += 2) {
      calls.add(new ToolCall("call_" + calls.size(), words[i], words[i + 1]));
    }
    return new Inheritance(
        words[1], Instant.ofEpochMilli(Long.parseLong(words[2])), List.copyOf(calls));
  }

  /** The time from which on no call may begin. */
  Instant deadline() {
    return expiry.minus(Predecessor.MARGIN);
  }

  RunInfo info() {
    return RunInfo.of(runId, null, expiry);
  }
}
