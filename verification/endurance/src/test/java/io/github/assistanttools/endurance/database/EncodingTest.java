package io.github.assistanttools.endurance.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.endurance.Threads;
import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.ToolboxBuilder;
import io.github.assistanttools.runtime.jdbc.JdbcJournal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database whose encoding does not have all characters: PostgreSQL with LATIN1. */
final class EncodingTest {
  private static final RunInfo RUN = RunInfo.of("run_1", null, null);
  private static final Duration LEASE = Duration.ofSeconds(1);
  private static final int OUTPUTS = 20;
  private static final int WITH_EMOJI = 7;
  private static final String EMOJI = "paid 20 € \uD83D\uDE00";

  private static final List<ToolCall> CALLS =
      IntStream.range(0, OUTPUTS)
          .mapToObj(
              i ->
                  new ToolCall(
                      "call_" + i,
                      "echo",
                      "{\"text\":\"" + (i == WITH_EMOJI ? EMOJI : "é" + i) + "\"}"))
          .toList();

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger made = new AtomicInteger();
  private JournalDatabase database;

  @BeforeEach
  void start() throws SQLException {
    database = JournalDatabase.postgres("LATIN1");
  }

  @AfterEach
  void stop() {
    threads.shutdownNow();
    database.close();
  }

  @Test
  void anOutputThatTheDatabaseCannotHoldIsRecordedLikeTheOthersAndSentAgainAsItWas()
      throws Exception {
    assertRecordedAndSentAgain(
        toolbox(database.dataSource(), this::echo).build().callAll(CALLS, RUN));
  }

  @Test
  void itHoldsUpNoOtherOutputThatIsRecordedLater() throws Exception {
    UrlDataSource source = database.dataSource();
    CyclicBarrier all = new CyclicBarrier(OUTPUTS);
    EchoTools tools =
        text -> {
          await(all);
          source.cut(true);
          return echo(text);
        };

    List<ToolOutput> outputs = toolbox(source, tools).executor(threads).build().callAll(CALLS, RUN);
    assertThat(recorded()).isZero();
    source.cut(false);

    assertRecordedAndSentAgain(outputs);
  }

  private void assertRecordedAndSentAgain(List<ToolOutput> outputs) throws InterruptedException {
    assertThat(outputs).extracting(ToolOutput::output).contains(EMOJI, "é0");
    Threads.await("outputs that are not recorded", () -> recorded() == OUTPUTS);
    assertThat(toolbox(database.dataSource(), this::echo).build().callAll(CALLS, RUN))
        .isEqualTo(outputs);
    assertThat(made).as("calls").hasValue(OUTPUTS);
  }

  private static ToolboxBuilder toolbox(UrlDataSource source, EchoTools tools) {
    return Toolbox.builder()
        .add(new EchoToolsDispatcher(tools))
        .journal(JdbcJournal.builder(source).lease(LEASE).build());
  }

  private String echo(String text) {
    made.incrementAndGet();
    return text;
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (InterruptedException | BrokenBarrierException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private int recorded() {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet count =
            statement.executeQuery(
                "SELECT COUNT(*) FROM assistant_tool_calls WHERE output IS NOT NULL")) {
      return count.next() ? count.getInt(1) : 0;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
