package io.github.assistanttools.endurance.database;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL, started once for all tests of a JVM; it ends with it. */
public final class Postgres {
  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static @Nullable EmbeddedPostgres server;

  private Postgres() {}

  /**
   * A database of its own, with an empty table. Without binaries for this machine, the test is skipped, or
   * fails in CI.
   *
   * @param encoding how the server stores text, such as {@code UTF8}
   */
  public static JournalDatabase journal(String encoding) throws SQLException {
    EmbeddedPostgres postgres = server();
    String name = "journal" + DATABASES.incrementAndGet();
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      // Only the C locale goes with every encoding, and only this template with every locale.
      statement.execute(
          "CREATE DATABASE " + name + " ENCODING '" + encoding + "' LOCALE 'C' TEMPLATE template0");
    }
    return JournalDatabase.prepared(postgres.getJdbcUrl("postgres", name), () -> {});
  }

  private static synchronized EmbeddedPostgres server() {
    if (server == null) {
      server = start();
    }
    return server;
  }

  private static EmbeddedPostgres start() {
    try {
      // PostgreSQL does not run as root. Where this is root, the library runs it in a user namespace.
      return EmbeddedPostgres.builder().setConnectConfig("connectTimeout", "30").start();
    } catch (IllegalStateException failure) {
      if (!String.valueOf(failure.getMessage()).contains("Missing embedded postgres binaries")) {
        throw failure;
      }
      String reason = "no PostgreSQL for this machine; name its binaries with -Dpostgres.binaries=…";
      return "true".equals(System.getenv("CI")) ? fail(reason, failure) : abort(reason);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
