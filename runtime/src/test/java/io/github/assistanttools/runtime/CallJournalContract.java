package io.github.assistanttools.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.assistanttools.runtime.CallJournal.Begun;
import io.github.assistanttools.runtime.CallJournal.Conflicting;
import io.github.assistanttools.runtime.CallJournal.Entry;
import io.github.assistanttools.runtime.CallJournal.Finished;
import io.github.assistanttools.runtime.CallJournal.Running;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every journal promises. */
public abstract class CallJournalContract {
  private static final int THREADS = 4;
  private static final int CALLS = 100;

  private static final ToolCall CALL = new ToolCall("call_1", "pay", "{\"amount\":1}");

  private CallJournal journal;

  protected CallJournalContract() {}

  /** A journal that knows no call. */
  protected abstract CallJournal empty() throws Exception;

  @BeforeEach
  public void open() throws Exception {
    journal = empty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  public void aCallIsBegunOnce(boolean repeatable) {
    assertThat(journal.begin("run", CALL, repeatable)).isEqualTo(new Begun());
    assertThat(journal.begin("run", CALL, repeatable)).isEqualTo(new Running());
    assertThat(journal.find("run", CALL)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  public void aFinishedCallHasItsOutputForGood(boolean failed) {
    ToolOutput output = ToolOutput.recorded(CALL.id(), "paid", !failed, failed);
    journal.begin("run", CALL, true);
    assertThat(journal.finish("run", output)).isEqualTo(output);
    assertThat(journal.begin("run", CALL, true)).isEqualTo(new Finished(output));
    assertThat(journal.begin("run", CALL, false)).isEqualTo(new Finished(output));
    assertThat(journal.find("run", CALL)).contains(output);
  }

  @Test
  public void theFirstOutputStandsAndIsTheOneToSend() {
    ToolOutput first = ToolOutput.recorded(CALL.id(), "first", false, true);
    journal.begin("run", CALL, false);
    journal.finish("run", first);
    assertThat(journal.finish("run", ToolOutput.of(CALL.id(), "second"))).isEqualTo(first);
    assertThat(journal.find("run", CALL)).contains(first);
  }

  @Test
  public void aCallThatNobodyBeganHasNoOutput() {
    ToolOutput output = ToolOutput.of(CALL.id(), "paid");
    assertThat(journal.find("run", CALL)).isEmpty();
    assertThat(journal.finish("run", output)).isEqualTo(output);
    assertThat(journal.find("run", CALL)).isEmpty();
    assertThat(journal.begin("run", CALL, false)).isEqualTo(new Begun());
  }

  @Test
  public void lookingForACallDoesNotBeginIt() {
    journal.find("run", CALL);
    assertThat(journal.look("run", CALL)).isEmpty();
    assertThat(journal.look("run", CALL)).isEmpty();
    assertThat(journal.begin("run", CALL, false)).isEqualTo(new Begun());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  public void aLookSaysWhatABeginWouldSay(boolean repeatable) {
    ToolCall other = new ToolCall(CALL.id(), "refund", CALL.arguments());
    journal.begin("run", CALL, repeatable);
    assertThat(journal.look("run", CALL)).contains(new Running());
    assertThat(journal.look("run", other)).contains(new Conflicting());
    assertThat(journal.look("other run", CALL)).isEmpty();
    ToolOutput output = journal.finish("run", ToolOutput.recorded(CALL.id(), "paid", false, true));
    assertThat(journal.look("run", CALL)).contains(new Finished(output));
    assertThat(journal.look("run", other)).contains(new Conflicting());
    assertThat(journal.begin("run", CALL, repeatable)).isEqualTo(new Finished(output));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  public void anotherCallOfTheSameIdConflictsWithIt(boolean finished) {
    journal.begin("run", CALL, true);
    if (finished) {
      journal.finish("run", ToolOutput.of(CALL.id(), "paid"));
    }
    for (ToolCall other :
        List.of(
            new ToolCall(CALL.id(), "pay", "{\"amount\":2}"),
            new ToolCall(CALL.id(), "refund", CALL.arguments()),
            // The same characters, divided otherwise.
            new ToolCall(CALL.id(), "pay{", "\"amount\":1}"),
            new ToolCall(CALL.id(), "pay" + CALL.arguments(), ""))) {
      assertThat(journal.begin("run", other, true)).isEqualTo(new Conflicting());
      assertThat(journal.find("run", other)).isEmpty();
    }
  }

  @Test
  public void callsOfOtherRunsOrWithOtherIdsAreOtherCalls() {
    String[][] ids = {
      {"run", "call"},
      {"run", "Call"},
      {"Run", "call"},
      {"run", "call "},
      {"run ", "call"},
      {"run", "calla"},
      {"runc", "all"},
      {"ru", "ncall"},
      {"run", "cáll"},
      {"run", "ca\u0301ll"},
      {"run", "call\0"},
      {"run\0", "call"},
      {"run", "\0call"},
      {"run", ""},
      {"", "run"},
      {"", ""},
      {"run", "%"},
      {"run", "call\uD83D"},
      {"run", "call\uDE00"},
      {"run", "call\uD83D\uDE00"},
      {"run", "?"},
      {"run", "c".repeat(300)},
      {"run", "c".repeat(301)},
      {"r".repeat(5_000), "call"},
      {"run", "'; DROP TABLE assistant_tool_calls; --"}
    };
    for (String[] id : ids) {
      assertThat(journal.begin(id[0], new ToolCall(id[1], "pay", "{}"), false))
          .as(String.join("/", id))
          .isEqualTo(new Begun());
    }
    for (String[] id : ids) {
      journal.finish(id[0], ToolOutput.of(id[1], id[0] + "/" + id[1] + "."));
    }
    for (String[] id : ids) {
      assertThat(journal.find(id[0], new ToolCall(id[1], "pay", "{}")))
          .contains(ToolOutput.of(id[1], id[0] + "/" + id[1] + "."));
    }
  }

  @Test
  public void everyTextOfAnOutputComesBackAsItWas() {
    StringBuilder all = new StringBuilder();
    for (int unit = 0; unit <= Character.MAX_VALUE; unit++) {
      all.append((char) unit);
    }
    List<String> texts =
        List.of(
            all.toString(),
            all.reverse().toString(),
            "\0",
            "\uDC00\uD800",
            " trailing ",
            "\r\n",
            "\\u0000",
            "\u001A",
            "\u001A0000",
            "😀",
            "NULL",
            "x".repeat(1_048_576),
            "\uD800".repeat(1_000));
    for (int i = 0; i < texts.size(); i++) {
      ToolCall call = new ToolCall("call_" + i, "read", "{}");
      ToolOutput output = ToolOutput.of(call.id(), texts.get(i));
      journal.begin("run", call, false);
      journal.finish("run", output);
      assertThat(journal.find("run", call).orElseThrow().output().equals(texts.get(i)))
          .as("text " + i)
          .isTrue();
    }
  }

  @Test
  public void everyTextOfACallIsPartOfIt() {
    List<String> texts =
        List.of("", " ", "\0", "\0\0", "\uD800", "\uDC00", "?", "\uFFFD", "é", "e\u0301", "null");
    for (String arguments : texts) {
      for (String name : texts) {
        ToolCall call = new ToolCall("call", name, arguments);
        Entry entry = journal.begin("run", call, false);
        assertThat(entry)
            .isEqualTo(name.isEmpty() && arguments.isEmpty() ? new Begun() : new Conflicting());
      }
    }
  }

  @Test
  public void nullsAreRefused() {
    ToolOutput output = ToolOutput.of(CALL.id(), "paid");
    assertThatNullPointerException().isThrownBy(() -> journal.begin(null, CALL, true));
    assertThatNullPointerException().isThrownBy(() -> journal.begin("run", null, true));
    assertThatNullPointerException().isThrownBy(() -> journal.find(null, CALL));
    assertThatNullPointerException().isThrownBy(() -> journal.find("run", null));
    assertThatNullPointerException().isThrownBy(() -> journal.look(null, CALL));
    assertThatNullPointerException().isThrownBy(() -> journal.look("run", null));
    assertThatNullPointerException().isThrownBy(() -> journal.answering(null));
    assertThatNullPointerException().isThrownBy(() -> journal.finish(null, output));
    assertThatNullPointerException().isThrownBy(() -> journal.finish("run", null));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  public void ofAllThreadsThatAskAtOnceOneBeginsAndAllGetItsOutput(boolean repeatable)
      throws Exception {
    List<Callable<List<String>>> work = new ArrayList<>();
    CyclicBarrier start = new CyclicBarrier(THREADS);
    for (int i = 0; i < THREADS; i++) {
      String name = "thread" + i;
      work.add(() -> race(start, name, repeatable));
    }
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<String> made = new ArrayList<>();
      for (Future<List<String>> one : threads.invokeAll(work)) {
        made.addAll(one.get());
      }
      assertThat(made).hasSize(CALLS).doesNotHaveDuplicates();
    } finally {
      threads.shutdownNow();
    }
  }

  /** The ids of the calls that this thread may make. */
  private List<String> race(CyclicBarrier start, String name, boolean repeatable) throws Exception {
    List<ToolCall> calls = new ArrayList<>();
    for (int i = 0; i < CALLS; i++) {
      calls.add(new ToolCall("call_" + i, "pay", "{}"));
    }
    Collections.shuffle(calls);
    List<String> made = new ArrayList<>();
    start.await();
    for (ToolCall call : calls) {
      if (journal.begin("run", call, repeatable) instanceof Begun) {
        made.add(call.id());
        ToolOutput output = ToolOutput.of(call.id(), name);
        assertThat(journal.finish("run", output)).isEqualTo(output);
      }
    }
    for (ToolCall call : calls) {
      Entry entry = journal.begin("run", call, repeatable);
      while (entry instanceof Running) {
        Thread.yield();
        entry = journal.begin("run", call, repeatable);
      }
      assertThat(entry).isInstanceOf(Finished.class);
      assertThat(((Finished) entry).output().output().equals(name))
          .isEqualTo(made.contains(call.id()));
    }
    return made;
  }
}
