package io.github.assistanttools.endurance.pauses;

import io.github.assistanttools.runtime.CallJournal;
import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolCallListener;
import io.github.assistanttools.runtime.ToolContext;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.ToolboxBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A process that makes the calls of runs and is stopped meanwhile. For each line of input, {@code
 * <place> <parallel> <index of the call> <milliseconds until the run expires>}, it prints when the
 * run expires, when each tool was called, and the outputs.
 */
final class StampProcess {
  static final int CALLS = 4;

  private final BufferedReader in;

  private StampProcess(BufferedReader in) {
    this.in = in;
  }

  public static void main(String[] arguments) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    StampProcess process = new StampProcess(in);
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split(" ");
      process.answer(
          Place.valueOf(words[0]),
          Boolean.parseBoolean(words[1]),
          Integer.parseInt(words[2]),
          Duration.ofMillis(Long.parseLong(words[3])));
    }
    System.exit(0);
  }

  /** Prints a line and flushes it. */
  static void tell(String what) {
    System.out.println(what);
  }

  private void answer(Place place, boolean parallel, int index, Duration time) {
    Pausing pausing = new Pausing(in);
    boolean inListener = place == Place.LISTENER;
    ToolboxBuilder builder = Toolbox.builder().deadlineMargin(Duration.ZERO);
    // With a listener in the caller's thread, tools wait in the executor's until the pause is over.
    builder.add(
        new StampToolsDispatcher(context -> stamp(context, pausing, parallel && inListener)));
    if (inListener) {
      builder.listener(new PausingListener(parallel, parallel ? 0 : index, pausing));
    } else {
      builder.journal(journal(parallel, index, pausing));
    }
    // One thread only, if tools block it: the remaining calls must be due after the pause.
    ExecutorService threads =
        inListener ? Executors.newSingleThreadExecutor() : Executors.newCachedThreadPool();
    Toolbox toolbox = parallel ? builder.executor(threads).build() : builder.build();
    List<ToolCall> calls =
        IntStream.range(0, CALLS).mapToObj(i -> new ToolCall(id(i), "stamp", "{}")).toList();
    Instant expiry = Instant.now().plus(time);
    tell("expires " + expiry.toEpochMilli());
    List<ToolOutput> outputs = toolbox.callAll(calls, RunInfo.of("run_1", null, expiry));
    awaitEnd(threads);
    outputs.forEach(output -> tell("output " + output.callId() + " " + output.output()));
    tell("done");
  }

  /**
   * Waits until no tool can be called any more, even by a thread for which the caller did not wait.
   */
  private static void awaitEnd(ExecutorService threads) {
    threads.shutdown();
    boolean interrupted = Thread.interrupted();
    while (!threads.isTerminated()) {
      try {
        threads.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException late) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** With an executor all calls have begun when the process is stopped, else one. */
  private static CallJournal journal(boolean parallel, int index, Pausing pausing) {
    Set<String> calls =
        parallel
            ? IntStream.range(0, CALLS).mapToObj(StampProcess::id).collect(Collectors.toSet())
            : Set.of(id(index));
    return new PausingJournal(calls, pausing);
  }

  private static String stamp(ToolContext context, Pausing pausing, boolean standing) {
    long now = System.currentTimeMillis();
    tell("called " + context.call().id() + " " + now);
    if (standing) {
      pausing.called();
      pausing.awaitEnd();
    }
    return "stamped";
  }

  private static String id(int index) {
    return "call_" + index;
  }

  private record PausingListener(boolean parallel, int index, Pausing pausing)
      implements ToolCallListener {
    @Override
    public void started(ToolContext context) {
      if (context.call().id().equals(id(index))) {
        if (parallel) {
          pausing.awaitCall();
        }
        pausing.pause();
      }
    }
  }
}
