package io.github.assistanttools.runtime;

import io.github.assistanttools.runtime.internal.Cancellation;
import io.github.assistanttools.runtime.internal.NearNames;
import io.github.assistanttools.runtime.internal.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The calls that are made together: which of them are made at all, and their outputs in order. */
final class Batch {
  private final Map<String, Tool> tools;
  private final Settings settings;
  private final List<Slot> slots = new ArrayList<>();
  private final List<Job> jobs = new ArrayList<>();

  Batch(Map<String, Tool> tools, Settings settings) {
    this.tools = tools;
    this.settings = settings;
  }

  /** Takes the calls in, and answers those that are not to be made. */
  void take(
      List<ToolCall> calls, RunInfo run, Map<ToolContext.Key<?>, Object> attributes, RunCounts.Count count) {
    Map<String, ToolCall> byId = new LinkedHashMap<>();
    Set<String> ambiguous = new HashSet<>();
    for (ToolCall call : calls) {
      ToolCall first = byId.putIfAbsent(call.id(), call);
      if (first != null && !first.equals(call)) {
        ambiguous.add(call.id());
      }
    }
    for (ToolCall call : byId.values()) {
      Cancellation cancellation = new Cancellation();
      ToolContext context = new ToolContext(call, run, attributes, cancellation, settings.givenUp());
      Slot slot = new Slot(context, settings.listeners());
      slots.add(slot);
      Tool tool = tools.get(call.name());
      if (ambiguous.contains(call.id())) {
        slot.fill(ambiguous(call));
      } else if (tool == null) {
        slot.fill(unknown(call));
      } else {
        FunctionDefinition function = tool.function();
        Execution execution = new Execution(tool.dispatcher(), context);
        Job job = new Job(slot, function, context, cancellation, execution, record(call, run, function.policy()));
        count.add(call).ifPresentOrElse(why -> job.refuse(ErrorCode.DENIED, why), () -> jobs.add(job));
      }
    }
  }

  /** Makes the calls. An interrupt from before does not cancel them; it is there again afterwards. */
  List<ToolOutput> outputs(Deadline deadline) {
    boolean before = Thread.interrupted();
    boolean meanwhile =
        settings
            .executor()
            .map(executor -> new InParallel(settings, deadline, executor).run(jobs))
            .orElseGet(() -> new InOrder(settings, deadline).run(jobs));
    if (before || meanwhile) {
      Thread.currentThread().interrupt();
    }
    return slots.stream().map(Slot::output).toList();
  }

  private CallRecord record(ToolCall call, RunInfo run, CallPolicy policy) {
    boolean repeatable = policy.readOnly() || policy.idempotent();
    return run.runId().isPresent()
        ? new CallRecord(settings.journal(), run.runId().get(), call, repeatable)
        : new CallRecord(Unrecorded.INSTANCE, "", call, repeatable);
  }

  private Answer unknown(ToolCall call) {
    String name = call.name();
    return Answer.error(
        call.id(),
        ErrorCode.UNKNOWN_FUNCTION,
        "there is no function " + Texts.quoted(name) + NearNames.hint(name, tools.keySet()));
  }

  private static Answer ambiguous(ToolCall call) {
    return Answer.error(
        call.id(),
        ErrorCode.DENIED,
        "the run holds different calls with this id; none of them was made");
  }
}
