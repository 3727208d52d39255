package io.github.assistanttools.example;

import io.github.assistanttools.client.assistants.Run;
import io.github.assistanttools.client.assistants.RunListener;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolCallListener;
import io.github.assistanttools.runtime.ToolCallOutcome;
import io.github.assistanttools.runtime.ToolContext;
import io.github.assistanttools.runtime.ToolOutput;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Prints the events of a run as they happen. For one run, and so for one thread. */
final class Timeline implements RunListener, ToolCallListener {

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
    for (ToolCall call : asked) {
      detail("-> " + call.name() + " " + call.arguments());
    }
  }

  @Override
  public void finished(ToolContext context, ToolCallOutcome outcome) {
    ToolCall call = context.call();
    calls.put(call.id(), new Made(call.name(), outcome.duration().toMillis()));
  }

  @Override
  public void submitted(Run run, List<ToolOutput> outputs) {
    print("submitted " + outputs.size() + " outputs");
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
