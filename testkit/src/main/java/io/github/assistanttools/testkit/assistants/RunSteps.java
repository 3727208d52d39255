package io.github.assistanttools.testkit.assistants;

import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.testkit.core.TextPieces;
import io.github.assistanttools.testkit.core.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The steps of a run, of which at most one is open, and their events, in the order of OpenAI's
 * published transcripts. Guarded by the run's thread.
 */
final class RunSteps {

  private final Run run;
  private final List<Step> steps = new ArrayList<>();
  private EventQueue events = EventQueue.none();
  private @Nullable Step open;

  RunSteps(Run run) {
    this.run = run;
  }

  void listen(EventQueue queue) {
    events = queue;
  }

  List<Step> steps() {
    return List.copyOf(steps);
  }

  /** Whether a message is being written, or calls wait for outputs. */
  boolean isOpen() {
    return open != null;
  }

  Usage usage() {
    return steps.stream().map(Step::usage).reduce(Usage.NONE, Usage::plus);
  }

  /** Opens a message and writes a text, piece by piece. */
  void write(String text, long now) {
    Message message = Message.begun(run, now);
    run.thread().add(message);
    open(Step.ofMessage(run, message, now));
    events.add("thread.message.created", message::json);
    events.add("thread.message.in_progress", message::json);
    boolean first = true;
    for (String piece : TextPieces.of(text)) {
      message.append(piece);
      boolean begins = first;
      events.add("thread.message.delta", () -> Delta.text(message, piece, begins));
      first = false;
    }
  }

  /** Completes the open message. */
  void finishMessage(long now) {
    Step step = close();
    Message message = step.message();
    message.complete(now);
    events.add("thread.message.completed", message::json);
    complete(step, message.text(), now);
  }

  /** Completes the open step with a message that is cut off. */
  void cutOff(long now) {
    Step step = close();
    breakOffMessage(step, "max_tokens", now);
    complete(step, step.message().text(), now);
  }

  /** Opens a step of calls. */
  void call(List<ToolCall> calls, long now) {
    Step step = Step.ofCalls(run, now);
    open(step);
    for (int i = 0; i < calls.size(); i++) {
      ToolCall call = calls.get(i);
      int index = i;
      events.add("thread.run.step.delta", () -> Delta.callBegun(step, index, call));
      for (String piece : TextPieces.of(call.arguments())) {
        events.add("thread.run.step.delta", () -> Delta.callContinued(step, index, piece));
      }
    }
    step.call(calls);
  }

  /** Completes the open step of calls with their outputs. */
  void submit(Map<String, String> outputs, long now) {
    Step step = close();
    step.submit(outputs);
    StringBuilder written = new StringBuilder();
    step.calls().forEach(call -> written.append(call.name()).append(call.arguments()));
    complete(step, written.toString(), now);
  }

  /**
   * Breaks off the open step, if there is one, because the run ends.
   *
   * @param why how the run ends: {@code cancelled}, {@code failed} or {@code expired}
   */
  void breakOff(String why, @Nullable JsonNode error, long now) {
    if (open == null) {
      return;
    }
    Step step = close();
    if (step.message() != null) {
      breakOffMessage(step, "run_" + why, now);
    }
    step.breakOff(why, error, now);
    events.add("thread.run.step." + why, step::json);
  }

  private void open(Step step) {
    open = step;
    steps.add(step);
    events.add("thread.run.step.created", step::json);
    events.add("thread.run.step.in_progress", step::json);
  }

  private Step close() {
    Step step = open;
    open = null;
    return step;
  }

  private void complete(Step step, String written, long now) {
    step.complete(new Usage(run.promptTokens(), Usage.tokens(written)), now);
    events.add("thread.run.step.completed", step::json);
  }

  private void breakOffMessage(Step step, String reason, long now) {
    Message message = step.message();
    message.breakOff(reason, now);
    events.add("thread.message.incomplete", message::json);
  }
}
