package io.github.assistanttools.runtime.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.assistanttools.runtime.CallJournal.Begun;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A journal's behavior apart from its table. */
class JdbcJournalTest {
  private static final String URL = "jdbc:h2:mem:threads;DB_CLOSE_DELAY=-1";

  /** The thread of a heartbeat, and what it found in a variable that threads inherit. */
  private record Beat(Thread thread, ClassLoader classLoader, String inherited) {}

  @Test
  @Timeout(300)
  void theThreadOfTheHeartbeatLivesWhileThereAreCallsToMakeAndInheritsNothing() throws Exception {
    execute("DROP TABLE IF EXISTS assistant_tool_calls", JdbcJournal.CREATE_TABLE);
    ToolCall call = new ToolCall("call", "pay", "{}");
    InheritableThreadLocal<String> local = new InheritableThreadLocal<>();
    Thread test = Thread.currentThread();
    ClassLoader before = test.getContextClassLoader();
    Queue<Beat> beats = new ConcurrentLinkedQueue<>();
    CountDownLatch beaten = new CountDownLatch(2);
    try (TestDataSource dataSource = new TestDataSource(URL, true);
        URLClassLoader applications = new URLClassLoader(new URL[0])) {
      dataSource.onConnection(
          () -> {
            Thread thread = Thread.currentThread();
            if (thread != test) {
              beats.add(new Beat(thread, thread.getContextClassLoader(), local.get()));
              beaten.countDown();
            }
          });
      JdbcJournal journal =
          JdbcJournal.builder(dataSource.asDataSource()).lease(Duration.ofSeconds(1)).build();
      local.set("the caller's");
      test.setContextClassLoader(applications);
      assertThat(journal.begin("run", call, true)).isEqualTo(new Begun());
      beaten.await();
      assertThat(beats)
          .allSatisfy(
              beat -> {
                assertThat(beat.thread().isDaemon()).isTrue();
                assertThat(beat.classLoader()).isSameAs(JdbcJournal.class.getClassLoader());
                assertThat(beat.inherited()).isNull();
              });
      journal.finish("run", ToolOutput.of(call.id(), "done"));
      beats.element().thread().join();
    } finally {
      test.setContextClassLoader(before);
      execute("DROP TABLE assistant_tool_calls");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "1a",
        "a b",
        "a;b",
        "a-b",
        "a.b.c",
        ".a",
        "a.",
        "\"a\"",
        "tool_calls; DROP TABLE x",
        "ä",
        "a\n",
        "a234567890123456789012345678901234567890123456789012345678901234"
      })
  void aTableWhoseNameIsNoPlainIdentifierIsRefused(String name) {
    TestDataSource dataSource = new TestDataSource(URL, true);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JdbcJournal.builder(dataSource.asDataSource()).table(name))
        .withMessageStartingWith("not the name of a table");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0.999999999S", "PT0S", "PT-1S", "PT10M0.000000001S", "P1000000000D"})
  void aLeaseThatIsTooShortOrTooLongIsRefused(String lease) {
    TestDataSource dataSource = new TestDataSource(URL, true);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> JdbcJournal.builder(dataSource.asDataSource()).lease(Duration.parse(lease)))
        .withMessageContaining("between 1 second and 10 minutes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0.999999999S", "PT0S", "PT-1S", "PT10M0.000000001S"})
  void aTimeoutThatIsTooShortOrTooLongIsRefused(String timeout) {
    TestDataSource dataSource = new TestDataSource(URL, true);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> JdbcJournal.builder(dataSource.asDataSource()).timeout(Duration.parse(timeout)))
        .withMessageContaining("between 1 second and 10 minutes");
  }

  @ParameterizedTest
  @MethodSource("io.github.assistanttools.runtime.jdbc.JdbcFaultContract#failures")
  void whateverADataSourceThrowsIsToldByItsClassAlone(Throwable failure) {
    JdbcJournal journal = JdbcJournal.over(new ThrowingDataSource(failure));
    assertThatThrownBy(() -> journal.purge(Duration.ofDays(1)))
        .isInstanceOf(JournalException.class)
        .hasMessageMatching(
            "could not purge old calls: (SQLState 28P01, )?"
                + Pattern.quote(failure.getClass().getName()))
        .hasNoCause()
        .hasNoSuppressedExceptions();
    assertThat(Thread.interrupted()).isEqualTo(failure instanceof InterruptedException);
  }

  @Test
  void nullsAreRefused() {
    assertThatNullPointerException().isThrownBy(() -> JdbcJournal.over(null));
    JdbcJournal.Builder builder = JdbcJournal.builder(new TestDataSource(URL, true).asDataSource());
    assertThatNullPointerException().isThrownBy(() -> builder.lease(null));
    assertThatNullPointerException().isThrownBy(() -> builder.timeout(null));
    assertThatNullPointerException().isThrownBy(() -> builder.table(null));
    assertThatNullPointerException().isThrownBy(() -> builder.build().purge(null));
  }

  @Test
  void theGuideHasTheStatementThatMakesTheTable() throws IOException {
    Path guide =
        Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../docs/journal.md");
    assertThat(Files.readString(guide)).contains("```sql\n" + JdbcJournal.CREATE_TABLE + "\n```");
    assertThat(JdbcJournal.CREATE_TABLE).contains(JdbcJournal.TABLE);
  }

  private static void execute(String... statements) throws Exception {
    try (Connection connection = DriverManager.getConnection(URL);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
