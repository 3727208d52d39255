package io.github.assistanttools.runtime.calls;

import io.github.assistanttools.runtime.CallJournal;
import io.github.assistanttools.runtime.ErrorCode;
import io.github.assistanttools.runtime.Refusal;
import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.internal.NearNames;
import io.github.assistanttools.runtime.internal.Texts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * The calls that are made together: decides which are made, and collects their outputs in order.
 */
final class Batch {
  private final Map<String, Tool> tools;
  private final BatchContext context;
  private final List<Call> calls;
  private final List<Call> open;

  /** A batch with an initial capacity of this many calls. */
  Batch(Map<String, Tool> tools, BatchContext context, int calls) {
    this.tools = tools;
    this.context = context;
    this.calls = new ArrayList<>(calls);
    this.open = new ArrayList<>(calls);
  }

  /** Adds the calls, and refuses those that must not be made. */
  void take(List<ToolCall> listed, RunCounts.Count count) {
    if (listed.size() == 1) {
      take(listed.get(0), count, List.of());
      return;
    }
    Map<String, ToolCall> byId = new HashMap<>(listed.size() * 4 / 3 + 1);
    Set<String> ambiguous = new HashSet<>();
    for (ToolCall call : listed) {
      ToolCall first = byId.putIfAbsent(call.id(), call);
      if (first != null && !first.equals(call)) {
        ambiguous.add(call.id());
      }
    }
    for (ToolCall call : listed) {
      if (byId.remove(call.id()) != null) {
        List<ToolCall> different =
            ambiguous.contains(call.id())
                ? listed.stream().filter(other -> other.id().equals(call.id())).distinct().toList()
                : List.of();
        take(call, count, different);
      }
    }
  }

  private void take(ToolCall listed, RunCounts.Count count, List<ToolCall> different) {
    Tool tool = tools.get(listed.name());
    Call call = new Call(listed, tool, context);
    calls.add(call);
    if (!different.isEmpty()) {
      call.end(ambiguous(different));
      return;
    }
    Optional<Outcome> refused =
        tool == null ? Optional.of(unknown(listed)) : beyondLimit(listed, count);
    if (refused.isPresent() && context.run().runId().isEmpty()) {
      call.end(refused.get());
      return;
    }
    refused.ifPresent(call::refuse);
    open.add(call);
  }

  /** Makes the calls; an interrupt from meanwhile is set again afterwards. */
  List<ToolOutput> outputs() {
    if (make()) {
      Thread.currentThread().interrupt();
    }
    List<ToolOutput> outputs = new ArrayList<>(calls.size());
    for (Call call : calls) {
      outputs.add(call.output());
    }
    return Collections.unmodifiableList(outputs);
  }

  /** Makes the calls; returns whether the caller was interrupted meanwhile. */
  private boolean make() {
    RunInfo run = context.run();
    if (run.runId().isEmpty() || open.isEmpty()) {
      return scheduler().run(open);
    }
    String runId = run.runId().get();
    CallJournal.Answering answering = AnsweringScope.open(context.settings().journal(), runId);
    try {
      return scheduler().run(open);
    } finally {
      AnsweringScope.close(answering, runId);
    }
  }

  private Scheduler scheduler() {
    Optional<Executor> executor = context.settings().executor();
    return executor.isPresent()
        ? new ParallelScheduler(context.settings(), context.deadline(), executor.get())
        : new SequentialScheduler(context.settings(), context.deadline());
  }

  private static Optional<Outcome> beyondLimit(ToolCall call, RunCounts.Count count) {
    Optional<String> reason = count.add(call);
    return reason.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Outcome.refused(call.id(), Refusal.LIMIT_REACHED, ErrorCode.DENIED, reason.get()));
  }

  private Outcome unknown(ToolCall call) {
    String name = call.name();
    return Outcome.error(
        call.id(),
        ErrorCode.UNKNOWN_FUNCTION,
        "there is no function "
            + Texts.quoted(name)
            + NearNames.hintOfFunctions(name, tools.keySet()));
  }

  /**
   * Refused even if one of the calls has an output: the model would read it as the output of the
   * others, too.
   */
  private Outcome ambiguous(List<ToolCall> different) {
    // In time even if the journal blocks: then it is unknown whether a call was made before.
    boolean known =
        Watchdog.within(
            context.deadline().settledBy(), () -> different.stream().anyMatch(this::isKnown));
    return Outcome.refused(
        different.get(0).id(),
        Refusal.AMBIGUOUS_ID,
        ErrorCode.DENIED,
        "the run lists different calls with this id; "
            + (known
                ? "one of them may have been made before, and none was made now"
                : "none of them was made"));
  }

  private boolean isKnown(ToolCall call) {
    return CallRecord.of(context.settings().journal(), context.run(), call, false)
        .look()
        .isPresent();
  }
}
