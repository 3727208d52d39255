package io.github.assistanttools.interop;

import io.github.assistanttools.client.assistants.RunStatus;
import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A run as a client reports it.
 *
 * @param calls what it waits for; empty unless it requires action
 * @param expiresAt epoch seconds
 * @param lastError the code of its last error
 * @param incompleteReason why it is incomplete
 * @param totalTokens the tokens it used, once it is over
 */
record SeenRun(
    String id,
    String threadId,
    String status,
    List<ToolCall> calls,
    Optional<Long> expiresAt,
    Optional<String> lastError,
    Optional<String> incompleteReason,
    Optional<Long> totalTokens) {

  boolean isOver() {
    return new RunStatus(status).isTerminal();
  }

  /** The outputs of the calls it waits for. */
  List<ToolOutput> answeredBy(Toolbox toolbox) {
    return toolbox.callAll(
        calls, RunInfo.of(id, threadId, expiresAt.map(Instant::ofEpochSecond).orElse(null)));
  }
}
