package io.github.assistanttools.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.assistanttools.runtime.CallJournal.Abandoned;
import io.github.assistanttools.runtime.CallJournal.Begun;
import io.github.assistanttools.runtime.CallJournal.Finished;
import io.github.assistanttools.runtime.CallJournal.Running;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a journal in memory promises beyond the contract: its bounds. */
class InMemoryJournalTest extends CallJournalContract {
  @Override
  protected CallJournal empty() {
    return CallJournal.inMemory();
  }

  @Test
  void theOldestFinishedCallIsForgottenFirst() {
    CallJournal journal = CallJournal.inMemory(2, 1_000);
    make(journal, "a", "1");
    make(journal, "b", "2");
    make(journal, "c", "3");
    assertThat(journal.find("run", call("a"))).isEmpty();
    assertThat(journal.find("run", call("b"))).contains(ToolOutput.of("b", "2"));
    assertThat(journal.find("run", call("c"))).contains(ToolOutput.of("c", "3"));
    assertThat(journal.begin("run", call("a"), false)).isEqualTo(new Begun());
  }

  @Test
  void whichCallIsOldestIsAMatterOfItsEnd() {
    CallJournal journal = CallJournal.inMemory(1, 1_000);
    journal.begin("run", call("a"), false);
    make(journal, "b", "2");
    journal.finish("run", ToolOutput.of("a", "1"));
    assertThat(journal.find("run", call("a"))).contains(ToolOutput.of("a", "1"));
    assertThat(journal.find("run", call("b"))).isEmpty();
  }

  @Test
  void unfinishedCallsAreNeverForgotten() {
    CallJournal journal = CallJournal.inMemory(1, 1);
    for (int i = 0; i < 100; i++) {
      assertThat(journal.begin("run", call("u" + i), false)).isEqualTo(new Begun());
      make(journal, "f" + i, "output");
    }
    for (int i = 0; i < 100; i++) {
      assertThat(journal.begin("run", call("u" + i), true)).isEqualTo(new Running());
    }
  }

  /**
   * Each call has 3 characters of ids ("run" is another 3), 4 of name and arguments, and 3 of
   * output.
   */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aCallWhoseOutputIsForgottenIsNotMadeAgain(boolean repeatable) {
    CallJournal journal = CallJournal.inMemory(10, 2 * 13);
    make(journal, "c_1", "one");
    make(journal, "c_2", "two");
    assertThat(journal.find("run", call("c_1"))).contains(ToolOutput.of("c_1", "one"));
    make(journal, "c_3", "six");
    // Forgotten in front: 6 of c_1 remain, and 13 of either other would be too many.
    assertThat(journal.look("run", call("c_1"))).contains(new Abandoned());
    assertThat(journal.begin("run", call("c_1"), repeatable)).isEqualTo(new Abandoned());
    assertThat(journal.begin("run", call("c_2"), repeatable)).isEqualTo(new Abandoned());
    assertThat(journal.begin("run", call("c_3"), repeatable))
        .isEqualTo(new Finished(ToolOutput.of("c_3", "six")));
    ToolOutput unknown = ToolOutput.of("c_1", "unknown");
    assertThat(journal.finish("run", unknown)).isEqualTo(unknown);
    assertThat(journal.find("run", call("c_1"))).isEmpty();
    assertThat(journal.begin("run", call("c_1"), repeatable)).isEqualTo(new Abandoned());
  }

  @Test
  void anOutputThatIsTooLargeToKeepIsForgottenAlone() {
    CallJournal journal = CallJournal.inMemory(10, 100);
    make(journal, "large", "x".repeat(1_000));
    assertThat(journal.begin("run", call("large"), true)).isEqualTo(new Abandoned());
    make(journal, "small", "y");
    assertThat(journal.find("run", call("small"))).contains(ToolOutput.of("small", "y"));
  }

  @Test
  void longIdsAreForgottenWhenNothingElseIsLeftToForget() {
    CallJournal journal = CallJournal.inMemory(10, 100);
    make(journal, "i".repeat(90), "x");
    make(journal, "j".repeat(90), "y");
    assertThat(journal.begin("run", call("i".repeat(90)), false)).isEqualTo(new Begun());
    assertThat(journal.begin("run", call("j".repeat(90)), false)).isEqualTo(new Abandoned());
    make(journal, "k".repeat(200), "z");
    assertThat(journal.begin("run", call("k".repeat(200)), false)).isEqualTo(new Begun());
    make(journal, "after", "all");
    assertThat(journal.find("run", call("after"))).contains(ToolOutput.of("after", "all"));
  }

  @ParameterizedTest
  @EnumSource(Runs.class)
  void theLast65536CallsAreRememberedWhateverTheirRuns(Runs runs) {
    CallJournal journal = CallJournal.inMemory();
    int made = 65_536 + 1_000;
    for (int i = 0; i < made; i++) {
      make(journal, runs.id(i), id(i), "out");
    }
    for (int i = 0; i < made; i++) {
      assertThat(journal.look(runs.id(i), call(id(i))).isPresent())
          .as("call " + i)
          .isEqualTo(i >= 1_000);
    }
  }

  @ParameterizedTest
  @EnumSource(Runs.class)
  void theLast40000000CharactersAreRememberedWhateverTheirRuns(Runs runs) {
    CallJournal journal = CallJournal.inMemory();
    int made = 5_000;
    String output = "x".repeat(10_000);
    long ids = 0;
    for (int i = 0; i < made; i++) {
      make(journal, runs.id(i), id(i), output);
      ids += runs.id(i).length() + id(i).length();
    }
    // Each has 4 of name and arguments.
    long outputs = (40_000_000 - ids) / (4 + output.length());
    for (int i = 0; i < made; i++) {
      assertThat(journal.find(runs.id(i), call(id(i))).isPresent())
          .as("call " + i)
          .isEqualTo(i >= made - outputs);
      assertThat(journal.look(runs.id(i), call(id(i)))).isPresent();
    }
  }

  @Test
  void aCallOfARunThatIsAnsweredIsNotForgottenUntilAllWhoAnswerItHaveDoneSo() {
    CallJournal journal = CallJournal.inMemory(3, 1_000);
    make(journal, "run", "before", "1");
    CallJournal.Answering first = journal.answering("run");
    CallJournal.Answering second = journal.answering("run");
    for (int i = 0; i < 10; i++) {
      make(journal, "run", "c" + i, "y".repeat(300));
      make(journal, "other", "o" + i, "y");
    }
    first.close();
    first.close();
    make(journal, "other", "last", "y");
    assertThat(journal.find("run", call("before"))).contains(ToolOutput.of("before", "1"));
    for (int i = 0; i < 10; i++) {
      assertThat(journal.find("run", call("c" + i))).as("call " + i).isPresent();
      assertThat(journal.look("other", call("o" + i))).as("other call " + i).isEmpty();
    }
    second.close();
    assertThat(journal.look("run", call("before"))).isEmpty();
    for (int i = 0; i < 10; i++) {
      // The three newest, as ever: one of another run that was finished since is not there anymore.
      assertThat(journal.find("run", call("c" + i)).isPresent()).as("call " + i).isEqualTo(i >= 7);
    }
    make(journal, "other", "next", "y");
    assertThat(journal.look("run", call("c7"))).isEmpty();
    assertThat(journal.find("other", call("next"))).isPresent();
  }

  /** How calls are distributed on runs. */
  enum Runs {
    ONE,
    MANY,
    ALIKE;

    private String id(int i) {
      return switch (this) {
        case ONE -> "run_0000000";
        case MANY -> "run_" + (1_000_000 + i);
        // As many pairs as there are bits, each written in one of two ways that have one hash code.
        case ALIKE ->
            Integer.toBinaryString(1 << 20 | i % 1_024).replace("0", "Aa").replace("1", "BB");
      };
    }
  }

  private static String id(int i) {
    return "c" + (1_000_000 + i);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "-1, 1", "1, 0", "1, -1"})
  void aBoundThatIsNotPositiveIsRefused(int calls, long characters) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CallJournal.inMemory(calls, characters))
        .withMessageContaining("must be positive");
  }

  @Test
  void aCallCostsOneRowOfMemory() {
    assertThat(bytesOfACall(CallJournal.inMemory())).isLessThan(110);
  }

  @Test
  void aCallTakesTheRowOfTheOneThatIsForgotten() {
    CallJournal full = CallJournal.inMemory(1_000, 40_000_000);
    bytesOfACall(full);
    assertThat(bytesOfACall(full)).isLessThan(8);
  }

  private static long bytesOfACall(CallJournal journal) {
    List<String> runs = new ArrayList<>();
    List<ToolCall> calls = new ArrayList<>();
    List<ToolOutput> outputs = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      runs.add("run_" + i % 1_000);
      calls.add(call("call_" + i));
      outputs.add(ToolOutput.of("call_" + i, "x"));
    }
    long bytes =
        Allocation.of(
            () -> {
              for (int i = 0; i < calls.size(); i++) {
                journal.begin(runs.get(i), calls.get(i), false);
                journal.finish(runs.get(i), outputs.get(i));
              }
            });
    return bytes / calls.size();
  }

  private static void make(CallJournal journal, String id, String output) {
    make(journal, "run", id, output);
  }

  private static void make(CallJournal journal, String runId, String id, String output) {
    assertThat(journal.begin(runId, call(id), false)).isEqualTo(new Begun());
    journal.finish(runId, ToolOutput.of(id, output));
  }

  private static ToolCall call(String id) {
    return new ToolCall(id, "do", "{}");
  }
}
