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
    assertThat(journal.find("run", call("b"))).contains(new ToolOutput("b", "2"));
    assertThat(journal.find("run", call("c"))).contains(new ToolOutput("c", "3"));
    assertThat(journal.begin("run", call("a"), false)).isEqualTo(new Begun());
  }

  @Test
  void whichCallIsOldestIsAMatterOfItsEnd() {
    CallJournal journal = CallJournal.inMemory(1, 1_000);
    journal.begin("run", call("a"), false);
    make(journal, "b", "2");
    journal.finish("run", new ToolOutput("a", "1"));
    assertThat(journal.find("run", call("a"))).contains(new ToolOutput("a", "1"));
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

  /** Each call has 3 characters of ids ("run" is another 3), 4 of name and arguments, and 3 of output. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aCallWhoseOutputIsForgottenIsNotMadeAgain(boolean repeatable) {
    CallJournal journal = CallJournal.inMemory(10, 2 * 13);
    make(journal, "c_1", "one");
    make(journal, "c_2", "two");
    assertThat(journal.find("run", call("c_1"))).contains(new ToolOutput("c_1", "one"));
    make(journal, "c_3", "six");
    // Forgotten in front: 6 of c_1 remain, and 13 of either other would be too many.
    assertThat(journal.look("run", call("c_1"))).contains(new Abandoned());
    assertThat(journal.begin("run", call("c_1"), repeatable)).isEqualTo(new Abandoned());
    assertThat(journal.begin("run", call("c_2"), repeatable)).isEqualTo(new Abandoned());
    assertThat(journal.begin("run", call("c_3"), repeatable)).isEqualTo(new Finished(new ToolOutput("c_3", "six")));
    ToolOutput unknown = new ToolOutput("c_1", "unknown");
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
    assertThat(journal.find("run", call("small"))).contains(new ToolOutput("small", "y"));
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
    assertThat(journal.find("run", call("after"))).contains(new ToolOutput("after", "all"));
  }

  @ParameterizedTest
  @CsvSource({"1000, 16777216", "40000, 33554432", "65536, 40000000"})
  void aJournalInPartsKeepsWithinItsBounds(int calls, long characters) {
    CallJournal journal = CallJournal.inMemory(calls, characters);
    String output = "x".repeat(500);
    int made = 3 * calls;
    for (int i = 0; i < made; i++) {
      make(journal, "run_" + i, "call", output);
    }
    long found = 0;
    for (int i = 0; i < made; i++) {
      found += journal.find("run_" + i, call("call")).isPresent() ? 1 : 0;
    }
    assertThat(found).isLessThanOrEqualTo(Math.min(calls, characters / output.length()));
    // Ids fall on the parts evenly enough for a large share of what could be kept.
    assertThat(found).isGreaterThan(Math.min(calls, characters / output.length()) * 3 / 4);
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
      outputs.add(new ToolOutput("call_" + i, "x"));
    }
    long bytes = Allocation.of(() -> {
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
    journal.finish(runId, new ToolOutput(id, output));
  }

  private static ToolCall call(String id) {
    return new ToolCall(id, "do", "{}");
  }
}
