package io.github.assistanttools.runtime.calls;

import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@link CallStore}: a call that is being made, while it has no output; or finished; or
 * finished and forgotten but for its ids.
 */
final class StoredCall {
  /** Its neighbors in its bucket. */
  @Nullable StoredCall next;

  @Nullable StoredCall previous;
  private int runHash;
  private int callHash;
  private String runId;
  private String callId;
  private @Nullable String name;
  private @Nullable String arguments;
  private @Nullable String output;
  private boolean failed;
  // Known while the texts are at hand: to forget an old call takes no look at them.
  private int idCharacters;
  private long contentCharacters;

  void begin(String run, ToolCall call) {
    runHash = run.hashCode();
    callHash = call.id().hashCode();
    runId = run;
    callId = call.id();
    name = call.name();
    arguments = call.arguments();
    output = null;
    idCharacters = run.length() + callId.length();
    contentCharacters = (long) name.length() + arguments.length();
  }

  void finish(ToolOutput made) {
    output = made.output();
    failed = made.failed();
    contentCharacters += output.length();
  }

  void forget() {
    name = null;
    arguments = null;
    output = null;
    contentCharacters = 0;
  }

  boolean isForgotten() {
    return name == null;
  }

  boolean isFinished() {
    return output != null;
  }

  boolean is(int hashOfRun, int hashOfCall, String run, String call) {
    return callHash == hashOfCall
        && runHash == hashOfRun
        && callId.equals(call)
        && runId.equals(run);
  }

  boolean is(ToolCall call) {
    return call.name().equals(name) && call.arguments().equals(arguments);
  }

  ToolOutput output() {
    return ToolOutput.of(callId, output, failed);
  }

  String runId() {
    return runId;
  }

  int runHash() {
    return runHash;
  }

  int callHash() {
    return callHash;
  }

  int idCharacters() {
    return idCharacters;
  }

  /** Of name, arguments and output, as far as they are remembered. */
  long contentCharacters() {
    return contentCharacters;
  }
}
