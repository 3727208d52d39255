package io.github.assistanttools.endurance;

import io.github.assistanttools.runtime.ToolContext;
import io.github.assistanttools.runtime.ToolException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Does the chores, and counts each call by its run and its id, independently of any journal. */
public final class Chores implements ChoreTools {
  private final Map<String, AtomicInteger> executions = new ConcurrentHashMap<>();

  /** How often a call was made. */
  public int executions(String runId, String callId) {
    AtomicInteger count = executions.get(key(runId, callId));
    return count == null ? 0 : count.get();
  }

  /** How often a call was made, in all runs. */
  public int executions(String callId) {
    return executions.entrySet().stream()
        .filter(each -> each.getKey().endsWith(" " + callId))
        .mapToInt(each -> each.getValue().get())
        .sum();
  }

  /** Forgets a call that has been checked. */
  public void forget(String runId, String callId) {
    executions.remove(key(runId, callId));
  }

  /** How many calls have not been checked. */
  public int remembered() {
    return executions.size();
  }

  @Override
  public int add(int first, int second, ToolContext context) {
    count(context);
    return first + second;
  }

  @Override
  public String look(String text, ToolContext context) {
    count(context);
    return "looked " + text;
  }

  @Override
  public String write(String text, ToolContext context) {
    count(context);
    return "wrote " + text;
  }

  @Override
  public String linger(int millis, ToolContext context) {
    count(context);
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException interrupt) {
      Thread.currentThread().interrupt();
      throw new ToolException("interrupted");
    }
    return "lingered " + millis;
  }

  @Override
  public CompletionStage<String> later(String text, ToolContext context) {
    count(context);
    Executor afterwards = CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS);
    return CompletableFuture.supplyAsync(() -> "later " + text, afterwards);
  }

  @Override
  public String fail(String reason, ToolContext context) {
    count(context);
    throw new ToolException(reason);
  }

  private void count(ToolContext context) {
    String runId = context.runId().orElseThrow(() -> new AssertionError("a call of no run"));
    executions
        .computeIfAbsent(key(runId, context.call().id()), key -> new AtomicInteger())
        .incrementAndGet();
  }

  private static String key(String runId, String callId) {
    return runId + " " + callId;
  }
}
