package io.github.assistanttools.runtime;

import io.github.assistanttools.runtime.internal.Cancellation;
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
import org.jspecify.annotations.Nullable;

/** The calls that are made together: which of them are made at all, and their outputs in order. */
final class Batch {
  private final Map<String, Tool> tools;
  private final Settings settings;
  private final List<Slot> slots;
  private final List<Job> jobs;

  /** A batch with room for so many calls. */
  Batch(Map<String, Tool> tools, Settings settings, int calls) {
    this.tools = tools;
    this.settings = settings;
    this.slots = new ArrayList<>(calls);
    this.jobs = new ArrayList<>(calls);
  }

  /** Takes the calls in, and answers those that are not to be made. */
  void take(
      List<ToolCall> calls,
      RunInfo run,
      Map<ToolContext.Key<?>, Object> attributes,
      RunCounts.Count count) {
    if (calls.size() == 1) {
      take(calls.get(0), run, attributes, count, List.of());
      return;
    }
    Map<String, ToolCall> byId = new HashMap<>(calls.size() * 4 / 3 + 1);
    Set<String> ambiguous = new HashSet<>();
    for (ToolCall call : calls) {
      ToolCall first = byId.putIfAbsent(call.id(), call);
      if (first != null && !first.equals(call)) {
        ambiguous.add(call.id());
      }
    }
    for (ToolCall call : calls) {
      if (byId.remove(call.id()) != null) {
        List<ToolCall> different =
            ambiguous.contains(call.id())
                ? calls.stream().filter(other -> other.id().equals(call.id())).distinct().toList()
                : List.of();
        take(call, run, attributes, count, different);
      }
    }
  }

  private void take(
      ToolCall call,
      RunInfo run,
      Map<ToolContext.Key<?>, Object> attributes,
      RunCounts.Count count,
      List<ToolCall> different) {
    Cancellation cancellation = new Cancellation();
    ToolContext context = new ToolContext(call, run, attributes, cancellation, settings.givenUp());
    Slot slot = new Slot(context, settings.listeners());
    slots.add(slot);
    if (!different.isEmpty()) {
      slot.fill(ambiguous(different, run));
      return;
    }
    Tool tool = tools.get(call.name());
    Optional<Answer> refused = tool == null ? Optional.of(unknown(call)) : beyondLimit(call, count);
    if (refused.isPresent() && run.runId().isEmpty()) {
      slot.fill(refused.get());
      return;
    }
    Job job = new Job(slot, tool, context, cancellation, record(call, run, tool));
    // The journal may have it as made all the same: by a process with more functions, say.
    refused.ifPresent(job::deny);
    jobs.add(job);
  }

  /**
   * Makes the calls. An interrupt from before does not cancel them; it is there again afterwards.
   *
   * @param run that they belong to
   */
  List<ToolOutput> outputs(RunInfo run, Deadline deadline) {
    if (run.runId().isEmpty() || jobs.isEmpty()) {
      return outputs(deadline);
    }
    String runId = run.runId().get();
    CallJournal.Answering answering = AnsweredCalls.open(settings.journal(), runId);
    try {
      return outputs(deadline);
    } finally {
      AnsweredCalls.close(answering, runId);
    }
  }

  private List<ToolOutput> outputs(Deadline deadline) {
    boolean before = Thread.interrupted();
    boolean meanwhile =
        settings.executor().isPresent()
            ? new InParallel(settings, deadline, settings.executor().get()).run(jobs)
            : new InOrder(settings, deadline).run(jobs);
    if (before || meanwhile) {
      Thread.currentThread().interrupt();
    }
    List<ToolOutput> outputs = new ArrayList<>(slots.size());
    for (Slot slot : slots) {
      outputs.add(slot.output());
    }
    return Collections.unmodifiableList(outputs);
  }

  private CallRecord record(ToolCall call, RunInfo run, @Nullable Tool tool) {
    if (run.runId().isEmpty()) {
      return NoRecord.INSTANCE;
    }
    boolean repeatable = tool != null && tool.function().policy().repeatable();
    return new JournalRecord(settings.journal(), run.runId().get(), call, repeatable);
  }

  private static Optional<Answer> beyondLimit(ToolCall call, RunCounts.Count count) {
    Optional<String> reason = count.add(call);
    return reason.isEmpty()
        ? Optional.empty()
        : Optional.of(Answer.error(call.id(), ErrorCode.DENIED, reason.get()));
  }

  private Answer unknown(ToolCall call) {
    String name = call.name();
    return Answer.error(
        call.id(),
        ErrorCode.UNKNOWN_FUNCTION,
        "there is no function "
            + Texts.quoted(name)
            + NearNames.hintOfFunctions(name, tools.keySet()));
  }

  /** Not even with an output that one of the calls has already: it would answer the others, too. */
  private Answer ambiguous(List<ToolCall> different, RunInfo run) {
    boolean known = different.stream().anyMatch(call -> record(call, run, null).look().isPresent());
    return Answer.error(
        different.get(0).id(),
        ErrorCode.DENIED,
        "the run holds different calls with this id; "
            + (known
                ? "one of them may have been made before, none is made now"
                : "none of them was made"));
  }
}
