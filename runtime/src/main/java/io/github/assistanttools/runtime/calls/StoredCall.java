package io.github.assistanttools.runtime.calls;

import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@link CallStore}: a call that is being made and has no output yet, or is finished, or
 * is finished and reduced to its ids.
 */
final class StoredCall {
  /** The neighbors in the bucket. */
  @Nullable StoredCall next;

  @Nullable StoredCall previous;
  private int runHash;
  private int callHash;
  private String runId;
  private String callId;
  private @Nullable String name;
  private @Nullable String arguments;
  private @Nullable String output;
  private boolean json;
  private boolean failed;
  // Stored so that dropping an old call does not access its texts.
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
    json = made.isJson();
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
    return ToolOutput.recorded(callId, output, json, failed);
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

  /** The length of name, arguments and output, as far as they are kept. */
  long contentCharacters() {
    return contentCharacters;
  }
}
