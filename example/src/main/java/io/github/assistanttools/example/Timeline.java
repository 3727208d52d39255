package io.github.assistanttools.example;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.assistants.Run;
import io.github.assistanttools.client.assistants.RunListener;
import io.github.assistanttools.client.chat.ChatListener;
import io.github.assistanttools.client.chat.Completion;
import io.github.assistanttools.client.responses.ModelResponse;
import io.github.assistanttools.client.responses.ResponsesListener;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolCallListener;
import io.github.assistanttools.runtime.ToolCallOutcome;
import io.github.assistanttools.runtime.ToolContext;
import io.github.assistanttools.runtime.ToolOutput;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Prints what happens in a dialog. For one dialog, and so for one thread. */
final class Timeline implements RunListener, ResponsesListener, ChatListener, ToolCallListener {

  private static final String INDENT = " ".repeat(13);
  private static final int LONGEST_LINE = 160;

  private final PrintStream out;
  private final long start = System.nanoTime();
  private final Map<String, Made> calls = new HashMap<>();

  private record Made(String function, long millis) {}

  Timeline(PrintStream out) {
    this.out = out;
  }

  /** Prints a line with the time since the start. */
  void print(String what) {
    out.printf("%8d ms  %s%n", (System.nanoTime() - start) / 1_000_000, oneLine(what));
  }

  @Override
  public void status(Run run) {
    print(run.status().text());
  }

  @Override
  public void calls(Run run, List<ToolCall> asked) {
    requested(asked);
  }

  @Override
  public void submitted(Run run, List<ToolOutput> outputs) {
    answered("submitted", outputs);
  }

  @Override
  public void response(ModelResponse response) {
    print("response " + response.id().orElse("without id") + ": " + response.status().text());
  }

  @Override
  public void calls(ModelResponse response, List<ToolCall> asked) {
    requested(asked);
  }

  @Override
  public void outputs(ModelResponse response, List<ToolOutput> outputs) {
    answered("sending", outputs);
  }

  @Override
  public void completion(Completion completion) {
    print(
        "completion "
            + completion.id().orElse("without id")
            + ": "
            + completion.finishReason().orElse("without reason"));
  }

  @Override
  public void calls(Completion completion, List<ToolCall> asked) {
    requested(asked);
  }

  @Override
  public void outputs(Completion completion, List<ToolOutput> outputs) {
    answered("sending", outputs);
  }

  @Override
  public void text(String delta) {
    // The answer is printed at the end.
  }

  @Override
  public void streamLost(ApiException why) {
    print("the stream was lost");
  }

  @Override
  public void finished(ToolContext context, ToolCallOutcome outcome) {
    ToolCall call = context.call();
    calls.put(call.id(), new Made(call.name(), outcome.duration().toMillis()));
  }

  private void requested(List<ToolCall> asked) {
    for (ToolCall call : asked) {
      detail("-> " + call.name() + " " + call.arguments());
    }
  }

  private void answered(String how, List<ToolOutput> outputs) {
    print(how + " " + outputs.size() + " outputs");
    for (ToolOutput output : outputs) {
      Made made = calls.getOrDefault(output.callId(), new Made(output.callId(), 0));
      detail("<- %s (%d ms) %s".formatted(made.function(), made.millis(), output.output()));
    }
  }

  private void detail(String what) {
    out.println(INDENT + oneLine(what));
  }

  private static String oneLine(String text) {
    return TerminalText.line(text, LONGEST_LINE);
  }
}
