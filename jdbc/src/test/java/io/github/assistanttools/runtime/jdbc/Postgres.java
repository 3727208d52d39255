package io.github.assistanttools.runtime.jdbc;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** A real PostgreSQL, started once for all tests of a JVM; it ends with it. */
public final class Postgres {
  private static final Set<String> ENCODED = new HashSet<>();
  private static EmbeddedPostgres server;
  private static boolean failed;

  private Postgres() {}

  /** Its URL. Without binaries for this machine, the test is skipped, or fails in CI. */
  public static synchronized String url() {
    return url("postgres");
  }

  /**
   * The URL of a database with another encoding, such as {@code LATIN1}, which is created if
   * necessary.
   */
  public static synchronized String urlOf(String encoding) {
    String name = "in_" + encoding.toLowerCase(Locale.ROOT);
    String server = url();
    if (ENCODED.add(name)) {
      create(server, name, encoding);
    }
    return url(name);
  }

  private static void create(String server, String name, String encoding) {
    try (Connection connection = DriverManager.getConnection(server);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE DATABASE "
              + name
              + " ENCODING '"
              + encoding
              + "' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0");
    } catch (SQLException failure) {
      throw new IllegalStateException("no database " + name, failure);
    }
  }

  private static String url(String database) {
    if (failed) {
      // Each attempt would leave a folder behind.
      fail("PostgreSQL did not start; the first test of it says why");
    }
    if (server == null) {
      failed = true;
      server = start();
      failed = false;
    }
    return server.getJdbcUrl("postgres", database);
  }

  private static EmbeddedPostgres start() {
    try {
      // PostgreSQL does not run as root. Where this is root, the library runs it in a user
      // namespace.
      return EmbeddedPostgres.builder().setConnectConfig("connectTimeout", "30").start();
    } catch (IllegalStateException failure) {
      if (!String.valueOf(failure.getMessage()).contains("Missing embedded postgres binaries")) {
        throw failure;
      }
      failed = false;
      String reason =
          "no PostgreSQL for this machine; name its binaries with -Dpostgres.binaries=…";
      return "true".equals(System.getenv("CI")) ? fail(reason, failure) : abort(reason);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
