package io.github.assistanttools.runtime.jdbc;

import io.github.assistanttools.runtime.CallJournal.Begun;
import io.github.assistanttools.runtime.CallJournal.Entry;
import io.github.assistanttools.runtime.CallJournal.Finished;
import io.github.assistanttools.runtime.CallJournal.Running;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The program of a process that shares a journal: for each line {@code <command> <call> <argument>}
 * of input it prints one. Its clocks are real. Its arguments are the database's URL and the lease.
 */
final class JournalProcess {
  private final JdbcJournal journal;

  private JournalProcess(JdbcJournal journal) {
    this.journal = journal;
  }

  public static void main(String[] arguments) throws IOException {
    TestDataSource dataSource = new TestDataSource(arguments[0], false);
    JournalProcess process =
        new JournalProcess(
            JdbcJournal.builder(dataSource.asDataSource())
                .lease(Duration.parse(arguments[1]))
                .build());
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    System.out.println("ready");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split(" ");
      System.out.println(process.answer(words[0], words[1], words[2]));
    }
  }

  private String answer(String command, String call, String argument) {
    return switch (command) {
      case "begin" -> shown(begin(call, Boolean.parseBoolean(argument)));
      case "await" -> shown(await(call, Boolean.parseBoolean(argument)));
      case "finish" -> journal.finish("run", ToolOutput.of(call, argument)).output();
      case "race" -> race(Integer.parseInt(call), argument);
      default -> throw new IllegalArgumentException(command);
    };
  }

  private Entry begin(String id, boolean repeatable) {
    return journal.begin("run", new ToolCall(id, "pay", "{}"), repeatable);
  }

  /** Asks until the call is no longer running. */
  private Entry await(String id, boolean repeatable) {
    Entry entry = begin(id, repeatable);
    while (entry instanceof Running) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      entry = begin(id, repeatable);
    }
    return entry;
  }

  /** Makes all calls that it can begin; returns the calls it made, and then all outputs. */
  private String race(int calls, String name) {
    StringBuilder made = new StringBuilder();
    for (int i = 0; i < calls; i++) {
      if (begin("call_" + i, false) instanceof Begun) {
        made.append(i).append(',');
        journal.finish("run", ToolOutput.of("call_" + i, name));
      }
    }
    StringBuilder outputs = new StringBuilder();
    for (int i = 0; i < calls; i++) {
      outputs.append(shown(await("call_" + i, false))).append(',');
    }
    return made + " " + outputs;
  }

  private static String shown(Entry entry) {
    return entry instanceof Finished finished
        ? finished.output().output()
        : entry.getClass().getSimpleName();
  }
}
