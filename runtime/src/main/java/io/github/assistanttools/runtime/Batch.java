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
      List<ToolCall> calls, RunInfo run, Map<ToolContext.Key<?>, Object> attributes, RunCounts.Count count) {
    if (calls.size() == 1) {
      take(calls.get(0), run, attributes, count, false);
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
        take(call, run, attributes, count, ambiguous.contains(call.id()));
      }
    }
  }

  private void take(
      ToolCall call,
      RunInfo run,
      Map<ToolContext.Key<?>, Object> attributes,
      RunCounts.Count count,
      boolean ambiguous) {
    Cancellation cancellation = new Cancellation();
    ToolContext context = new ToolContext(call, run, attributes, cancellation, settings.givenUp());
    Slot slot = new Slot(context, settings.listeners());
    slots.add(slot);
    Tool tool = tools.get(call.name());
    if (ambiguous) {
      slot.fill(ambiguous(call));
    } else if (tool == null) {
      slot.fill(unknown(call));
    } else {
      FunctionDefinition function = tool.function();
      Execution execution = new Execution(tool.dispatcher(), context);
      Job job = new Job(slot, function, context, cancellation, execution, record(call, run, function.policy()));
      Optional<String> refused = count.add(call);
      if (refused.isPresent()) {
        job.refuse(ErrorCode.DENIED, refused.get());
      } else {
        jobs.add(job);
      }
    }
  }

  /** Makes the calls. An interrupt from before does not cancel them; it is there again afterwards. */
  List<ToolOutput> outputs(Deadline deadline) {
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

  private CallRecord record(ToolCall call, RunInfo run, CallPolicy policy) {
    boolean repeatable = policy.readOnly() || policy.idempotent();
    return run.runId().isPresent()
        ? new JournalRecord(settings.journal(), run.runId().get(), call, repeatable)
        : NoRecord.INSTANCE;
  }

  private Answer unknown(ToolCall call) {
    String name = call.name();
    return Answer.error(
        call.id(),
        ErrorCode.UNKNOWN_FUNCTION,
        "there is no function " + Texts.quoted(name) + NearNames.hintOfFunctions(name, tools.keySet()));
  }

  private static Answer ambiguous(ToolCall call) {
    return Answer.error(
        call.id(),
        ErrorCode.DENIED,
        "the run holds different calls with this id; none of them was made");
  }
}
