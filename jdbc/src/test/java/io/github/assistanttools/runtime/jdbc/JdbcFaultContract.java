package io.github.assistanttools.runtime.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.assistanttools.runtime.CallJournal.Abandoned;
import io.github.assistanttools.runtime.CallJournal.Begun;
import io.github.assistanttools.runtime.CallJournal.Finished;
import io.github.assistanttools.runtime.CallJournal.Running;
import io.github.assistanttools.runtime.CapturedLog;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A journal's guarantees when its database fails. */
abstract class JdbcFaultContract extends JdbcLeaseContract {
  @Test
  void aHeartGoesOnAfterABeatThatFailed() {
    Node maker = node();
    Node other = node();
    begin(maker, true);
    begin(other, true);
    dataSource.failBefore("UPDATE", 100, new SQLException("password", "08006"));
    try (CapturedLog log = CapturedLog.open(JdbcJournal.class)) {
      maker.beat();
      assertThat(log.only())
          .isEqualTo("could not record a heartbeat: SQLState 08006, java.sql.SQLException");
    }
    dataSource.mend();
    maker.beat();
    other.pass(Node.LEASE);
    assertThat(begin(other, true)).isEqualTo(new Running());
  }

  @Test
  void aBeginWhoseAnswerIsLostIsTriedAgainAndBeginsOnce() {
    dataSource.failAfter("INSERT", 1, new SQLException("lost", "08006"));
    assertThat(begin(node(), false)).isEqualTo(new Begun());
    assertThat(begin(node(), false)).isEqualTo(new Running());
  }

  @Test
  void aTakeoverWhoseAnswerIsLostIsTriedAgainAndBeginsOnce() {
    Node other = node();
    begin(node(), true);
    begin(other, true);
    other.pass(Node.LEASE);
    dataSource.failAfter("UPDATE", 2, new SQLException("lost", "08006"));
    assertThat(begin(other, true)).isEqualTo(new Begun());
    assertThat(begin(other, true)).isEqualTo(new Running());
  }

  @Test
  void aBeginThatFailedWithoutAnAnswerIsBegunByTheSameJournalWhenItIsAskedAgain() {
    Node node = node();
    Node other = node();
    loseTheAnswerOfABegin(node);
    // Other journals can't know that the call was not made.
    assertThat(begin(other, false)).isEqualTo(new Running());
    assertThat(look(other)).contains(new Running());
    // This one knows.
    assertThat(look(node)).isEmpty();
    assertThat(begin(node, false)).isEqualTo(new Begun());
    assertThat(begin(node, false)).isEqualTo(new Running());
    other.pass(Node.LEASE);
    assertThat(begin(other, false)).isEqualTo(new Running());
  }

  @Test
  void aBeginThatFailedWithoutAnAnswerIsAbandonedForOthers() {
    Node node = node();
    Node other = node();
    loseTheAnswerOfABegin(node);
    begin(other, false);
    other.pass(Node.LEASE);
    assertThat(begin(other, false)).isEqualTo(new Abandoned());
    finish(other, UNKNOWN);
    assertThat(begin(node, false)).isEqualTo(new Finished(UNKNOWN));
  }

  private void loseTheAnswerOfABegin(Node node) {
    dataSource.failAfter("INSERT", 1, new SQLException("lost", "08006"));
    dataSource.failBefore("SELECT", 100, new SQLException("lost", "08006"));
    assertThatThrownBy(() -> begin(node, false)).isInstanceOf(JournalException.class);
    dataSource.mend();
    assertThat(node.isBeating()).isFalse();
  }

  @Test
  void anOutputWhoseRecordIsNotConfirmedIsRecordedOnce() {
    Node node = node();
    begin(node, false);
    dataSource.failAfter("UPDATE", 1, new SQLException("lost", "08006"));
    assertThat(finish(node, output("done"))).isEqualTo(output("done"));
    assertThat(find(node())).isEqualTo(List.of(output("done")));
  }

  @Test
  void anOutputThatTheDatabaseWouldNotTakeIsRememberedAndRecordedWithTheNextHeartbeat() {
    Node maker = node();
    Node other = node();
    begin(maker, false);
    failToFinish(maker, "first");
    failToFinish(maker, "second");
    assertThat(find(maker)).isEqualTo(List.of(output("first")));
    assertThat(look(maker)).contains(new Finished(output("first")));
    assertThat(look(other)).contains(new Running());
    assertThat(begin(other, false)).isEqualTo(new Running());
    maker.beat();
    assertThat(begin(other, false)).isEqualTo(new Finished(output("first")));
    maker.beat();
    assertThat(maker.isBeating()).isFalse();
  }

  @Test
  void anOutputThatCantBeRecordedKeepsNoOtherFromIt() throws SQLException {
    createTable(tableStatement().replaceFirst("(LONG)?TEXT", "$0 CHECK (output <> 'refused')"));
    Node maker = node();
    List<ToolCall> calls = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      calls.add(new ToolCall("call_" + i, "pay", "{}"));
    }
    calls.forEach(call -> maker.journal().begin("run", call, false));
    dataSource.failBefore("UPDATE", Integer.MAX_VALUE, new SQLException("down", "08006"));
    for (int i = 0; i < 40; i++) {
      ToolOutput output = ToolOutput.of("call_" + i, i % 10 == 0 ? "refused" : "done 😀");
      assertThatThrownBy(() -> maker.journal().finish("run", output))
          .isInstanceOf(JournalException.class);
    }
    dataSource.mend();
    try (CapturedLog log = CapturedLog.open(JdbcJournal.class)) {
      maker.beat();
      assertThat(log.only())
          .startsWith("could not record an output: SQLState 23")
          .doesNotContain("refused");
    }
    for (int i = 0; i < 40; i++) {
      boolean refused = i % 10 == 0;
      Optional<ToolOutput> found = node().journal().find("run", calls.get(i));
      assertThat(found.map(ToolOutput::output))
          .isEqualTo(refused ? Optional.empty() : Optional.of("done 😀"));
      assertThat(maker.journal().find("run", calls.get(i))).isPresent();
    }
    assertThat(maker.isBeating()).isTrue();
  }

  @Test
  void whereTheDatabaseIsSlowToRefuseOutputsThoseThatWereNotTriedAreFirstTheNextTime() {
    Node maker = node();
    begin(maker, false);
    failToFinish(maker, "one");
    maker.journal().begin("run", new ToolCall("two", "pay", "{}"), false);
    dataSource.failBefore("UPDATE", 6, new SQLException("down", "08006"));
    assertThatThrownBy(() -> maker.journal().finish("run", ToolOutput.of("two", "2")))
        .isInstanceOf(JournalException.class);
    // The output that is tried first takes long and fails; the other one is recorded with the next
    // heartbeat.
    dataSource.failBefore("UPDATE", 6, new SQLException("down", "08006"));
    dataSource.onConnection(() -> maker.pass(Node.LEASE.dividedBy(5)));
    maker.beat();
    dataSource.failAfter("UPDATE", 100, new SQLException("down", "42000"));
    maker.beat();
    dataSource.mend();
    assertThat(find(maker)).isNotEmpty();
    assertThat(maker.journal().find("run", new ToolCall("two", "pay", "{}"))).isPresent();
    maker.beat();
    assertThat(maker.isBeating()).isFalse();
  }

  @Test
  void aHeartbeatThatIsLateByMoreThanHalfALeaseIsToldOnce() {
    Node maker = node();
    Duration interval = Node.LEASE.dividedBy(5);
    begin(maker, false);
    try (CapturedLog log = CapturedLog.open(JdbcJournal.class)) {
      for (Duration late : List.of(Duration.ZERO, Node.LEASE.dividedBy(2))) {
        beatLate(maker, interval, late);
        assertThat(log.entries()).isEmpty();
      }
      for (int i = 0; i < 3; i++) {
        beatLate(maker, interval, Node.LEASE.dividedBy(2).plusNanos(1));
        assertThat(log.only())
            .startsWith("a heartbeat is 7 seconds late, more than half a lease; ");
      }
      beatLate(maker, interval, Duration.ZERO);
      beatLate(maker, interval, Node.LEASE);
      assertThat(log.entries()).hasSize(2);
    }
  }

  /** The pool provides a connection only after some time. */
  private void beatLate(Node maker, Duration interval, Duration late) {
    maker.pass(interval);
    dataSource.onConnection(() -> maker.pass(late));
    maker.beat();
    dataSource.mend();
  }

  @Test
  void anOutputThatTheDatabaseWouldNotTakeIsTheOneWhenTheCallIsBegunAgain() {
    Node maker = node();
    begin(maker, true);
    failToFinish(maker, "done");
    assertThat(begin(maker, true)).isEqualTo(new Finished(output("done")));
    assertThat(find(node())).isEqualTo(List.of(output("done")));
  }

  private void failToFinish(Node node, String text) {
    dataSource.failBefore("UPDATE", 100, new SQLException("down", "08006"));
    assertThatThrownBy(() -> finish(node, output(text))).isInstanceOf(JournalException.class);
    dataSource.mend();
  }

  @Test
  void aJournalThatCantRecordOutputsBeginsNoCallsAnymore() {
    Node node = node();
    dataSource.failBefore("UPDATE", Integer.MAX_VALUE, new SQLException("no", "42501"));
    for (int i = 0; i < 1_000; i++) {
      String id = "unrecorded_" + i;
      assertThat(node.journal().begin("run", new ToolCall(id, "pay", ""), true))
          .isEqualTo(new Begun());
      // Tried twice, and counted once.
      for (int j = 0; j < 2; j++) {
        assertThatThrownBy(() -> node.journal().finish("run", ToolOutput.of(id, "done")))
            .isInstanceOf(JournalException.class);
      }
    }
    assertThatThrownBy(() -> node.journal().begin("run", new ToolCall("one more", "pay", ""), true))
        .isInstanceOf(JournalException.class)
        .hasMessage(
            "could not begin a call: 1000 outputs of earlier calls, with 4000 characters, could not"
                + " be recorded");
    dataSource.mend();
    node.beat();
    assertThat(node.isBeating()).isFalse();
    assertThat(begin(node, true)).isEqualTo(new Begun());
  }

  @Test
  void unrecordedOutputsAreBoundedInCharactersAsWell() {
    Node node = node();
    dataSource.failBefore("UPDATE", Integer.MAX_VALUE, new SQLException("no", "42501"));
    String large = "x".repeat(10_000_000);
    for (int i = 0; i < 4; i++) {
      String id = "large_" + i;
      assertThat(node.journal().begin("run", new ToolCall(id, "pay", ""), true))
          .isEqualTo(new Begun());
      assertThatThrownBy(() -> node.journal().finish("run", ToolOutput.of(id, large)))
          .isInstanceOf(JournalException.class);
    }
    assertThatThrownBy(() -> node.journal().begin("run", new ToolCall("one more", "pay", ""), true))
        .hasMessageContaining("4 outputs of earlier calls, with 40000000 characters,");
    dataSource.mend();
    node.beat();
    assertThat(begin(node, true)).isEqualTo(new Begun());
  }

  @ParameterizedTest
  @ValueSource(strings = {"40001", "40P01", "08006", "57P01", "HYT00", "90131"})
  void whatASecondTryMayMendIsTriedAgain(String state) {
    for (String statement : List.of("INSERT", "SELECT", "UPDATE")) {
      dataSource.failBefore(statement, 3, new SQLException("no luck", state));
    }
    Node node = node();
    assertThat(begin(node, false)).isEqualTo(new Begun());
    assertThat(finish(node, output("done"))).isEqualTo(output("done"));
    assertThat(begin(node, false)).isEqualTo(new Finished(output("done")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"42P01", "42501", "28000", "22021", "0A000"})
  void whatASecondTryCantMendIsNotTriedAgain(String state) {
    dataSource.failBefore("INSERT", 2, new SQLException("no", state));
    assertThatThrownBy(() -> begin(node(), false)).isInstanceOf(JournalException.class);
    assertThat(dataSource.executed("INSERT")).isEqualTo(1);
  }

  @Test
  void aFailureThatLastsIsNotTriedForEver() {
    dataSource.failBefore("INSERT", Integer.MAX_VALUE, new SQLException("no", "40001"));
    assertThatThrownBy(() -> begin(node(), false)).isInstanceOf(JournalException.class);
    assertThat(dataSource.executed("INSERT")).isEqualTo(6);
  }

  @Test
  void anExceptionSaysNothingThatTheDriverSaid() {
    SQLException failure = new SQLException("jdbc:x://db?password=hunter2", "28P01");
    failure.setNextException(new SQLException("hunter2"));
    dataSource.failBefore("CONNECT", 1, failure);
    assertThatThrownBy(() -> begin(node(), false))
        .isInstanceOfSatisfying(
            JournalException.class, thrown -> assertThat(thrown.sqlState()).contains("28P01"))
        .hasMessage("could not begin a call: SQLState 28P01, java.sql.SQLException")
        .hasNoCause()
        .hasNoSuppressedExceptions();
    dataSource.onConnection(
        () -> {
          throw new IllegalStateException("pool of jdbc:x://db?password=hunter2");
        });
    assertThatThrownBy(() -> begin(node(), false))
        .hasMessage("could not begin a call: java.lang.IllegalStateException")
        .hasNoCause();
    dataSource.mend();
    dataSource.failBefore("INSERT", 1, new SQLException("no", "42 password"));
    dataSource.failBefore("INSERT", 100, new SQLException("no", "hunter2"));
    assertThatThrownBy(() -> begin(node(), false))
        .hasMessage("could not begin a call: java.sql.SQLException");
  }

  @ParameterizedTest
  @MethodSource("failures")
  void whateverAPoolOrADriverThrowsIsToldByItsClassAlone(Throwable failure) {
    Node node = node();
    begin(node, false);
    List<ThrowingCallable> operations =
        List.of(
            () -> find(node),
            () -> look(node()),
            () -> begin(node(), true),
            () -> finish(node, output("done")),
            () -> node.journal().purge(Duration.ofDays(1)));
    List<Runnable> faults =
        List.of(
            () -> dataSource.onConnection(() -> sneak(failure)),
            () ->
                List.of("SELECT", "INSERT", "UPDATE", "DELETE")
                    .forEach(sql -> dataSource.before(sql, () -> sneak(failure))));
    for (Runnable fault : faults) {
      for (ThrowingCallable operation : operations) {
        fault.run();
        assertThatThrownBy(operation)
            .isInstanceOf(JournalException.class)
            // The exception comes from a proxy, which wraps undeclared checked exceptions.
            .hasMessageMatching(
                "could not [a-z ]+: (SQLState 28P01, )?("
                    + Pattern.quote(failure.getClass().getName())
                    + "|java.lang.reflect.UndeclaredThrowableException)")
            .hasNoCause()
            .hasNoSuppressedExceptions();
        dataSource.mend();
      }
      fault.run();
      try (CapturedLog log = CapturedLog.open(JdbcJournal.class)) {
        node.beat();
        assertThat(log.entries())
            .isNotEmpty()
            .noneMatch(entry -> entry.message().contains("hunter2") || entry.thrown() != null);
      }
      dataSource.mend();
    }
  }

  @ParameterizedTest
  @MethodSource("failures")
  void whatIsThrownWhenAConnectionIsGivenBackChangesNothing(Throwable failure) {
    Node node = node();
    dataSource.onClose(() -> sneak(failure));
    assertThat(begin(node, false)).isEqualTo(new Begun());
    assertThat(finish(node, output("done"))).isEqualTo(output("done"));
    dataSource.mend();
    assertThat(find(node())).isEqualTo(List.of(output("done")));
  }

  static List<Throwable> failures() {
    return List.of(
        new StackOverflowError("hunter2"),
        new AssertionError("hunter2", new IllegalStateException("hunter2")),
        new ExceptionInInitializerError(new IllegalStateException("hunter2")),
        new IOException("hunter2"),
        new InterruptedException("hunter2"),
        new SQLException("hunter2", "28P01", new IllegalStateException("hunter2")),
        new IllegalStateException("hunter2"));
  }

  /** Throws an undeclared checked exception. */
  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void sneak(Throwable failure) throws T {
    throw (T) failure;
  }

  @Test
  void anInterruptWaitsUntilTheOutputIsRecorded() {
    Node node = node();
    begin(node, false);
    dataSource.onConnection(
        () -> {
          if (Thread.interrupted()) {
            throw new IllegalStateException("interrupted");
          }
        });
    Thread.currentThread().interrupt();
    finish(node, output("done"));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(find(node())).isEqualTo(List.of(output("done")));
  }

  @Test
  void aCallThatWasNeverMadeIsNotBegunIfOthersHaveTakenItOverMeanwhile() {
    Node node = node();
    Node other = node();
    loseTheAnswerOfABegin(node);
    begin(other, true);
    other.pass(Node.LEASE);
    dataSource.before("UPDATE", () -> assertThat(begin(other, true)).isEqualTo(new Begun()));
    assertThat(begin(node, true)).isEqualTo(new Running());
  }
}
