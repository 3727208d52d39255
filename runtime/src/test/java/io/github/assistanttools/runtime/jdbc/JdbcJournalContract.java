package io.github.assistanttools.runtime.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.assistanttools.runtime.CallJournal;
import io.github.assistanttools.runtime.CallJournal.Abandoned;
import io.github.assistanttools.runtime.CallJournal.Begun;
import io.github.assistanttools.runtime.CallJournal.Conflicting;
import io.github.assistanttools.runtime.CallJournal.Entry;
import io.github.assistanttools.runtime.CallJournal.Finished;
import io.github.assistanttools.runtime.CallJournal.Running;
import io.github.assistanttools.runtime.CallJournalContract;
import io.github.assistanttools.runtime.CapturedLog;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a journal in a database promises beyond the contract, whatever the database. */
abstract class JdbcJournalContract extends CallJournalContract {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final Duration NEARLY = Node.LEASE.minusNanos(1);
  private static final ToolCall CALL = new ToolCall("call_1", "pay", "{\"amount\":1}");
  private static final ToolOutput UNKNOWN = new ToolOutput(CALL.id(), "unknown", true);

  private TestDataSource dataSource;

  /** A database. */
  protected abstract String url();

  /** Where other processes find the same database. */
  protected String urlForOthers() {
    return url();
  }

  @Override
  protected CallJournal empty() throws SQLException {
    createTable(JdbcJournal.CREATE_TABLE);
    // The default of many a pool, and the harder one.
    dataSource = new TestDataSource(url(), false);
    return node().journal();
  }

  @AfterEach
  void everyConnectionIsGivenBackAsItWas() throws SQLException {
    if (dataSource == null) {
      // There is no such database here, and the test was not run.
      return;
    }
    assertThat(dataSource.open()).isZero();
    dataSource.mend();
    find(node());
    assertThat(dataSource.areIdleAsTheyWere()).isTrue();
    dataSource.close();
  }

  @Test
  void aCallWhoseHeartbeatGoesOnIsNeverTakenOver() {
    Node maker = node();
    Node other = node();
    begin(maker, true);
    for (int i = 0; i < 10; i++) {
      assertThat(begin(other, true)).isEqualTo(new Running());
      maker.pass(NEARLY);
      maker.beat();
      other.pass(NEARLY);
    }
  }

  @Test
  void afterALeaseWithoutAHeartbeatARepeatableCallIsBegunByOneOther() {
    Node maker = node();
    Node second = node();
    Node third = node();
    begin(maker, true);
    assertThat(begin(second, true)).isEqualTo(new Running());
    assertThat(begin(third, true)).isEqualTo(new Running());
    second.pass(NEARLY);
    third.pass(NEARLY);
    assertThat(begin(second, true)).isEqualTo(new Running());
    second.pass(Duration.ofNanos(1));
    third.pass(Duration.ofNanos(1));
    assertThat(begin(second, true)).isEqualTo(new Begun());
    assertThat(begin(third, true)).isEqualTo(new Running());
    third.pass(NEARLY);
    assertThat(begin(third, true)).isEqualTo(new Running());
    third.pass(Duration.ofNanos(1));
    assertThat(begin(third, true)).isEqualTo(new Begun());
  }

  @Test
  void whoMakesACallIsNeverHeldForGoneInItsOwnProcess() {
    Node maker = node();
    begin(maker, true);
    maker.pass(Node.LEASE.multipliedBy(100));
    assertThat(begin(maker, true)).isEqualTo(new Running());
  }

  @Test
  void aCallThatMustNotBeRepeatedIsAbandonedForAllWhenItsMakerIsGone() {
    Node second = node();
    Node third = node();
    begin(node(), false);
    begin(second, false);
    begin(third, false);
    second.pass(Node.LEASE);
    third.pass(Node.LEASE);
    for (int i = 0; i < 3; i++) {
      assertThat(begin(second, false)).isEqualTo(new Abandoned());
      assertThat(begin(third, false)).isEqualTo(new Abandoned());
    }
    assertThat(finish(second, UNKNOWN)).isEqualTo(UNKNOWN);
    assertThat(finish(third, output("unknown as well"))).isEqualTo(UNKNOWN);
    assertThat(begin(third, false)).isEqualTo(new Finished(UNKNOWN));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aMakerHeldForGoneByMistakeSendsWhatTheOthersSent(boolean repeatable) {
    Node maker = node();
    Node other = node();
    begin(maker, repeatable);
    begin(other, repeatable);
    other.pass(Node.LEASE);
    assertThat(begin(other, repeatable)).isEqualTo(repeatable ? new Begun() : new Abandoned());
    assertThat(finish(other, output("theirs"))).isEqualTo(output("theirs"));
    // Its heartbeat changes nothing anymore.
    maker.beat();
    assertThat(finish(maker, output("mine"))).isEqualTo(output("theirs"));
    assertThat(begin(maker, repeatable)).isEqualTo(new Finished(output("theirs")));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aMakerHeldForGoneByMistakeMayStillBeFirst(boolean repeatable) {
    Node maker = node();
    Node other = node();
    begin(maker, repeatable);
    begin(other, repeatable);
    other.pass(Node.LEASE);
    begin(other, repeatable);
    assertThat(finish(maker, output("mine"))).isEqualTo(output("mine"));
    assertThat(finish(other, output("theirs"))).isEqualTo(output("mine"));
  }

  @Test
  void aLeaseCountsFromTheFirstLookAndNotByTheClocks() {
    Node future = new Node(dataSource.asDataSource(), NOW.plus(Duration.ofDays(400)));
    Node past = new Node(dataSource.asDataSource(), NOW.minus(Duration.ofDays(400)));
    begin(past, true);
    future.pass(Duration.ofDays(1));
    assertThat(begin(future, true)).isEqualTo(new Running());
    future.pass(NEARLY);
    assertThat(begin(future, true)).isEqualTo(new Running());
  }

  @Test
  void theHeartbeatOfAnEarlierMakerIsNoneOfTheCallsLaterMaker() {
    Node first = node();
    Node second = node();
    Node third = node();
    begin(first, true);
    begin(second, true);
    second.pass(Node.LEASE);
    assertThat(begin(second, true)).isEqualTo(new Begun());
    assertThat(begin(third, true)).isEqualTo(new Running());
    first.beat();
    third.pass(Node.LEASE);
    assertThat(begin(third, true)).isEqualTo(new Begun());
  }

  @Test
  void theTimeBetweenTwoLooksIsNeverTakenForLongerThanItWas() {
    Node other = node();
    begin(node(), true);
    dataSource.before("SELECT", () -> other.pass(Node.LEASE));
    assertThat(begin(other, true)).isEqualTo(new Running());
    assertThat(begin(other, true)).isEqualTo(new Running());
    other.pass(NEARLY);
    dataSource.before("SELECT", () -> other.pass(Node.LEASE));
    assertThat(begin(other, true)).isEqualTo(new Running());
    assertThat(begin(other, true)).isEqualTo(new Begun());
  }

  @Test
  void aHeartbeatAtTheLastMomentPreventsATakeover() {
    Node maker = node();
    Node other = node();
    begin(maker, true);
    begin(other, true);
    other.pass(Node.LEASE);
    dataSource.before("UPDATE", maker::beat);
    assertThat(begin(other, true)).isEqualTo(new Running());
    assertThat(begin(other, true)).isEqualTo(new Running());
  }

  @Test
  void anOutputAtTheLastMomentPreventsATakeover() {
    Node maker = node();
    Node other = node();
    begin(maker, true);
    begin(other, true);
    other.pass(Node.LEASE);
    dataSource.before("UPDATE", () -> finish(maker, output("done")));
    assertThat(begin(other, true)).isEqualTo(new Running());
    assertThat(begin(other, true)).isEqualTo(new Finished(output("done")));
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

  @Test
  void aHeartBeatsOnlyWhileThereAreCallsToMake() {
    Node node = node();
    assertThat(node.isBeating()).isFalse();
    begin(node, true);
    assertThat(node.isBeating()).isTrue();
    node.beat();
    assertThat(node.isBeating()).isTrue();
    finish(node, output("done"));
    node.beat();
    assertThat(node.isBeating()).isFalse();
    assertThat(begin(node, true)).isInstanceOf(Finished.class);
    assertThat(node.isBeating()).isFalse();
  }

  @Test
  void aHeartGoesOnAfterABeatThatFailed() {
    Node maker = node();
    Node other = node();
    begin(maker, true);
    begin(other, true);
    dataSource.failBefore("UPDATE", 100, new SQLException("password", "08006"));
    try (CapturedLog log = CapturedLog.open(JdbcJournal.class)) {
      maker.beat();
      assertThat(log.only()).isEqualTo("could not keep up a heartbeat: SQLState 08006, java.sql.SQLException");
    }
    dataSource.mend();
    maker.beat();
    other.pass(Node.LEASE);
    assertThat(begin(other, true)).isEqualTo(new Running());
  }

  @Test
  void whoAsksAgainAndAgainMakesTheDatabaseRefuseOneRow() {
    Node other = node();
    begin(node(), true);
    long before = dataSource.executed("INSERT");
    for (int i = 0; i < 10; i++) {
      begin(other, true);
    }
    assertThat(dataSource.executed("INSERT") - before).isEqualTo(1);
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
    // Others can't know that the call was not made.
    assertThat(begin(other, false)).isEqualTo(new Running());
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
    assertThat(begin(other, false)).isEqualTo(new Running());
    maker.beat();
    assertThat(begin(other, false)).isEqualTo(new Finished(output("first")));
    maker.beat();
    assertThat(maker.isBeating()).isFalse();
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
      assertThat(node.journal().begin("run", new ToolCall(id, "pay", ""), true)).isEqualTo(new Begun());
      assertThatThrownBy(() -> node.journal().finish("run", new ToolOutput(id, "done")))
          .isInstanceOf(JournalException.class);
    }
    assertThatThrownBy(() -> node.journal().begin("run", new ToolCall("one more", "pay", ""), true))
        .isInstanceOf(JournalException.class)
        .hasMessage("could not begin a call: 1000 outputs of earlier calls could not be recorded");
    dataSource.mend();
    node.beat();
    assertThat(node.isBeating()).isFalse();
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
        .isInstanceOfSatisfying(JournalException.class, thrown ->
            assertThat(thrown.sqlState()).contains("28P01"))
        .hasMessage("could not begin a call: SQLState 28P01, java.sql.SQLException")
        .hasNoCause()
        .hasNoSuppressedExceptions();
    dataSource.onConnection(() -> {
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

  @Test
  void aRowThatTheTableRefusesForAnotherReasonIsAFailure() throws SQLException {
    createTable(JdbcJournal.CREATE_TABLE.replace("failed     SMALLINT", "failed     SMALLINT NOT NULL"));
    assertThatThrownBy(() -> begin(node(), false))
        .isInstanceOf(JournalException.class)
        .hasMessage("could not begin a call: SQLState 23000, java.sql.SQLException");
  }

  @Test
  void anInterruptWaitsUntilTheOutputIsRecorded() {
    Node node = node();
    begin(node, false);
    dataSource.onConnection(() -> {
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
  void oldCallsArePurgedAndYoungOnesAndThoseWithAHeartbeatAreNot() {
    Node node = node();
    Node gone = node();
    make(node, "old");
    node.journal().begin("run", call("beating"), false);
    gone.journal().begin("run", call("gone"), false);
    node.pass(Duration.ofHours(2));
    node.beat();
    make(node, "young");
    assertThat(node.journal().purge(Duration.ofHours(2).plusMillis(1))).isZero();
    assertThat(node.journal().purge(Duration.ofHours(1))).isEqualTo(2);
    Node other = node();
    assertThat(other.journal().begin("run", call("young"), false)).isInstanceOf(Finished.class);
    assertThat(other.journal().begin("run", call("beating"), false)).isEqualTo(new Running());
    assertThat(other.journal().begin("run", call("old"), false)).isEqualTo(new Begun());
    assertThat(other.journal().begin("run", call("gone"), false)).isEqualTo(new Begun());
  }

  @Test
  void aCallThatIsPurgedWhileItIsWaitedForIsBegunAnew() {
    Node gone = node();
    Node other = node();
    begin(gone, true);
    begin(other, true);
    gone.pass(Duration.ofHours(2));
    assertThat(gone.journal().purge(Duration.ofHours(1))).isEqualTo(1);
    assertThat(begin(other, true)).isEqualTo(new Begun());
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT59M59S", "PT0S", "PT-5H"})
  void callsThatMayStillBeAskedForAreNotPurged(String age) {
    assertThatIllegalArgumentException().isThrownBy(() -> node().journal().purge(Duration.parse(age)));
  }

  @Test
  void peopleCanReadTheIdsInTheTable() throws SQLException {
    node().journal().begin("run_ä\0", new ToolCall("x".repeat(101), "pay", ""), true);
    try (Connection connection = DriverManager.getConnection(url());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT run_id, call_id FROM assistant_tool_calls")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).isEqualTo("run_??");
      assertThat(row.getString(2)).isEqualTo("x".repeat(100));
    }
  }

  @Test
  void aTableMayHaveAnotherName() throws SQLException {
    createTable(JdbcJournal.CREATE_TABLE.replace(JdbcJournal.TABLE, "Other_1"));
    for (String name : List.of("Other_1", "public.Other_1")) {
      CallJournal journal = JdbcJournal.builder(dataSource.asDataSource()).table(name).build();
      assertThat(journal.begin("run", call(name), true)).isEqualTo(new Begun());
      journal.finish("run", new ToolOutput(name, "done"));
    }
    execute("DROP TABLE Other_1");
    execute(JdbcJournal.CREATE_TABLE);
  }

  @Test
  void ofAllJournalsThatAskAtOnceOneBegins() throws Exception {
    raceOfJournals(url());
  }

  /** Several journals, each in its own thread, begin the same calls at once. */
  final void raceOfJournals(String url) throws Exception {
    int calls = 100;
    int journals = 4;
    CyclicBarrier start = new CyclicBarrier(journals);
    try (TestDataSource contended = new TestDataSource(url, true)) {
      List<Callable<List<String>>> work = new ArrayList<>();
      for (int i = 0; i < journals; i++) {
        JdbcJournal journal = new Node(contended.asDataSource(), NOW).journal();
        work.add(() -> race(journal, calls, start));
      }
      assertThat(inThreads(work)).hasSize(calls).doesNotHaveDuplicates();
    }
  }

  private static List<String> race(JdbcJournal journal, int calls, CyclicBarrier start) throws Exception {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      ids.add("call_" + i);
    }
    Collections.shuffle(ids);
    List<String> begun = new ArrayList<>();
    start.await();
    for (String id : ids) {
      if (journal.begin("run", call(id), false) instanceof Begun) {
        begun.add(id);
      }
    }
    return begun;
  }

  @Test
  void ofAllJournalsThatTakeACallOverAtOnceOneBegins() throws Exception {
    int calls = 50;
    int journals = 4;
    Node gone = node();
    CyclicBarrier start = new CyclicBarrier(journals);
    List<Callable<List<String>>> work = new ArrayList<>();
    List<Node> others = new ArrayList<>();
    for (int i = 0; i < journals; i++) {
      Node other = node();
      others.add(other);
      work.add(() -> {
        List<String> begun = new ArrayList<>();
        for (int j = 0; j < calls; j++) {
          start.await();
          if (other.journal().begin("run", call("call_" + j), true) instanceof Begun) {
            begun.add("call_" + j);
          }
        }
        return begun;
      });
    }
    for (int j = 0; j < calls; j++) {
      gone.journal().begin("run", call("call_" + j), true);
      for (Node other : others) {
        assertThat(other.journal().begin("run", call("call_" + j), true)).isEqualTo(new Running());
      }
    }
    others.forEach(other -> other.pass(Node.LEASE));
    assertThat(inThreads(work)).hasSize(calls).doesNotHaveDuplicates();
  }

  @Test
  void anotherCallOfTheSameIdConflictsInOtherProcessesToo() {
    begin(node(), true);
    Node other = node();
    assertThat(other.journal().begin("run", new ToolCall(CALL.id(), "pay", "{\"amount\":2}"), true))
        .isEqualTo(new Conflicting());
    assertThat(other.journal().find("run", new ToolCall(CALL.id(), "refund", CALL.arguments()))).isEmpty();
  }

  @Test
  void ofAllProcessesThatAskAtOnceOneBegins() throws Exception {
    Processes.race(urlForOthers());
  }

  @Test
  void aCallOfAKilledProcessIsTakenOverByOneOrAbandonedForAll() throws Exception {
    Processes.kill(urlForOthers());
  }

  private static List<String> inThreads(List<Callable<List<String>>> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(work.size());
    try {
      List<String> all = new ArrayList<>();
      for (Future<List<String>> one : threads.invokeAll(work)) {
        all.addAll(one.get());
      }
      return all;
    } finally {
      threads.shutdownNow();
    }
  }

  private Node node() {
    return new Node(dataSource.asDataSource(), NOW);
  }

  private static Entry begin(Node node, boolean repeatable) {
    return node.journal().begin("run", CALL, repeatable);
  }

  private static ToolOutput finish(Node node, ToolOutput output) {
    return node.journal().finish("run", output);
  }

  private static List<ToolOutput> find(Node node) {
    return node.journal().find("run", CALL).stream().toList();
  }

  private static void make(Node node, String id) {
    node.journal().begin("run", call(id), false);
    node.journal().finish("run", new ToolOutput(id, "done"));
  }

  private static ToolCall call(String id) {
    return new ToolCall(id, "pay", "{}");
  }

  private static ToolOutput output(String text) {
    return new ToolOutput(CALL.id(), text);
  }

  private void createTable(String statement) throws SQLException {
    execute("DROP TABLE IF EXISTS assistant_tool_calls");
    execute(statement);
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
