package io.github.assistanttools.runtime.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.assistanttools.runtime.CallJournal;
import io.github.assistanttools.runtime.CallJournal.Begun;
import io.github.assistanttools.runtime.CallJournal.Conflicting;
import io.github.assistanttools.runtime.CallJournal.Entry;
import io.github.assistanttools.runtime.CallJournal.Finished;
import io.github.assistanttools.runtime.CallJournal.Running;
import io.github.assistanttools.runtime.CallJournalContract;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.codec.ResultWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guarantees of a journal in any database, beyond those of every journal. */
abstract class JdbcJournalContract extends CallJournalContract {
  static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  static final ToolCall CALL = new ToolCall("call_1", "pay", "{\"amount\":1}");
  static final ToolOutput UNKNOWN = ToolOutput.recorded(CALL.id(), "unknown", false, true);

  TestDataSource dataSource;

  /** A database. */
  protected abstract String url();

  /** The URL of the same database for other processes. */
  protected String urlForOthers() {
    return url();
  }

  /** The statement that creates the table. */
  protected String tableStatement() {
    return JdbcJournal.CREATE_TABLE;
  }

  /** The schema of the tables. */
  protected String schema() {
    return "public";
  }

  @Override
  protected CallJournal empty() throws SQLException {
    createTable(tableStatement());
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
  void aRowThatTheTableRefusesForAnotherReasonIsAFailure() throws SQLException {
    createTable(
        tableStatement()
            .replace("failed     SMALLINT", "failed     SMALLINT CHECK (failed IS NOT NULL)"));
    assertThatThrownBy(() -> begin(node(), false))
        .isInstanceOf(JournalException.class)
        .hasMessage("could not begin a call: SQLState 23000, java.sql.SQLException");
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

  /**
   * Too long unchanged and in ASCII; with escaped characters at every place where it is divided.
   */
  @ParameterizedTest
  @ValueSource(ints = {60, 255, 1_000})
  void anOutputThatIsLongerThanTheColumnIsTheSameWhenItIsReadAgain(int column) throws SQLException {
    createTable(tableStatement().replaceAll("(LONG)?TEXT", "VARCHAR(" + column + ")"));
    Node node = node();
    for (String text :
        List.of("x".repeat(column), "x".repeat(column + 1), "a😀\0é\u001A".repeat(1_000))) {
      String id = "call " + text.length();
      node.journal().begin("run", call(id), false);
      ToolOutput output = ToolOutput.recorded(id, text, false, true);
      assertThat(node.journal().finish("run", output)).isEqualTo(output);
      assertThat(node().journal().find("run", call(id))).contains(output);
      assertThat(node().journal().begin("run", call(id), false)).isEqualTo(new Finished(output));
      assertThat(node().journal().finish("run", ToolOutput.of(id, "y".repeat(5_000))))
          .isEqualTo(output);
    }
    node.pass(Duration.ofHours(2));
    assertThat(node.journal().purge(Duration.ofHours(1))).isEqualTo(3);
    assertThat(rows()).isZero();
  }

  /** As long as a toolbox allows by default: more than the largest packet of some databases. */
  @Test
  @Timeout(120)
  void theLongestOutputIsTheSameWhenItIsReadAgain() {
    Node node = node();
    ToolOutput output = ToolOutput.of(CALL.id(), "x".repeat(ResultWriter.DEFAULT_LONGEST));
    node.journal().begin("run", CALL, false);
    // Compared without AssertJ, which would describe both texts.
    assertThat(node.journal().finish("run", output).equals(output)).isTrue();
    assertThat(node().journal().find("run", CALL).equals(Optional.of(output))).isTrue();
  }

  @Test
  @Timeout(120)
  void aStatementThatWaitsForALockKeepsNobody() throws SQLException {
    JdbcJournal journal =
        JdbcJournal.builder(dataSource.asDataSource()).timeout(Duration.ofSeconds(1)).build();
    try (Connection connection = DriverManager.getConnection(url());
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO assistant_tool_calls (call_key, digest, owner, beat, touched_at) VALUES (?, 'd', 'o', 0, 0)")) {
      connection.setAutoCommit(false);
      insert.setString(1, CallKey.id("run", CALL.id()));
      insert.executeUpdate();
      assertThatThrownBy(() -> journal.begin("run", CALL, false))
          .isInstanceOf(JournalException.class);
      connection.rollback();
    }
    assertThat(journal.begin("run", CALL, false)).isEqualTo(new Begun());
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
    assertThatIllegalArgumentException()
        .isThrownBy(() -> node().journal().purge(Duration.parse(age)));
  }

  @Test
  void peopleCanReadTheIdsInTheTable() throws SQLException {
    node().journal().begin("run_ä\0", new ToolCall("x".repeat(101), "pay", ""), true);
    try (Connection connection = DriverManager.getConnection(url());
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT run_id, call_id FROM assistant_tool_calls")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).isEqualTo("run_??");
      assertThat(row.getString(2)).isEqualTo("x".repeat(100));
    }
  }

  @Test
  void aTableMayHaveAnotherName() throws SQLException {
    createTable(tableStatement().replace(JdbcJournal.TABLE, "Other_1"));
    for (String name : List.of("Other_1", schema() + ".Other_1")) {
      CallJournal journal = JdbcJournal.builder(dataSource.asDataSource()).table(name).build();
      assertThat(journal.begin("run", call(name), true)).isEqualTo(new Begun());
      journal.finish("run", ToolOutput.of(name, "done"));
    }
    execute("DROP TABLE Other_1");
    execute(tableStatement());
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

  private static List<String> race(JdbcJournal journal, int calls, CyclicBarrier start)
      throws Exception {
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
      work.add(
          () -> {
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
    assertThat(other.journal().find("run", new ToolCall(CALL.id(), "refund", CALL.arguments())))
        .isEmpty();
    assertThat(other.journal().look("run", new ToolCall(CALL.id(), "refund", CALL.arguments())))
        .contains(new Conflicting());
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

  final Node node() {
    return new Node(dataSource.asDataSource(), NOW);
  }

  static Entry begin(Node node, boolean repeatable) {
    return node.journal().begin("run", CALL, repeatable);
  }

  static ToolOutput finish(Node node, ToolOutput output) {
    return node.journal().finish("run", output);
  }

  static List<ToolOutput> find(Node node) {
    return node.journal().find("run", CALL).stream().toList();
  }

  static Optional<Entry> look(Node node) {
    return node.journal().look("run", CALL);
  }

  private static void make(Node node, String id) {
    node.journal().begin("run", call(id), false);
    node.journal().finish("run", ToolOutput.of(id, "done"));
  }

  private static ToolCall call(String id) {
    return new ToolCall(id, "pay", "{}");
  }

  static ToolOutput output(String text) {
    return ToolOutput.of(CALL.id(), text);
  }

  private int rows() throws SQLException {
    try (Connection connection = DriverManager.getConnection(url());
        Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM assistant_tool_calls")) {
      count.next();
      return count.getInt(1);
    }
  }

  final void createTable(String statement) throws SQLException {
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
