package io.github.assistanttools.runtime.jdbc;

import io.github.assistanttools.runtime.ToolOutput;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The row of a call.
 *
 * @param content the digest of its name and arguments
 * @param owner the journal that began it or took it over
 * @param beat the heartbeat: incremented whenever the call is taken over or reported as running
 * @param output its output as stored, null until it is finished
 * @param json whether the output is JSON
 * @param failed whether the output reports a failure
 */
record Row(
    String content,
    String owner,
    long beat,
    @Nullable String output,
    boolean json,
    boolean failed) {

  /** Whether this journal began the call, or took it over, and the table has no output for it. */
  boolean isUnfinishedOf(String journal) {
    return output == null && owner.equals(journal);
  }

  /** This row with another text as its output. */
  Row with(String text) {
    return new Row(content, owner, beat, text, json, failed);
  }

  Optional<ToolOutput> output(String callId) {
    return Optional.ofNullable(output)
        .map(stored -> ToolOutput.recorded(callId, StoredText.decode(stored), json, failed));
  }
}
