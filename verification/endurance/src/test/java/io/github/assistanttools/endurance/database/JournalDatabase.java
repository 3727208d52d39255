package io.github.assistanttools.endurance.database;

import io.github.assistanttools.runtime.jdbc.JdbcJournal;
import io.github.assistanttools.runtime.jdbc.MariaDb;
import io.github.assistanttools.runtime.jdbc.Postgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.tools.Server;

/**
 * A database with an empty table for journals, which other processes access by its URL.
 *
 * @param url with the user and password, if they are needed
 * @param ending stops it
 */
public record JournalDatabase(String url, Runnable ending) implements AutoCloseable {

  private static final AtomicInteger MADE = new AtomicInteger();

  /** The databases that journals are tested with. */
  public enum Kind {
    H2,
    POSTGRESQL,
    MARIADB;

    /**
     * Starts a server, or creates another database in the one that runs for all tests. Without such
     * a server the test is skipped, or fails in CI.
     *
     * @param folder for files of a server that is started
     */
    public JournalDatabase start(Path folder) throws SQLException {
      return switch (this) {
        case H2 -> h2(folder);
        case POSTGRESQL -> postgres("UTF8");
        case MARIADB ->
            prepared(MariaDb.url("journal" + MADE.incrementAndGet(), "utf8mb4"), () -> {});
      };
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static JournalDatabase prepared(String url, Runnable ending) throws SQLException {
    JournalDatabase database = new JournalDatabase(url, ending);
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(JdbcJournal.CREATE_TABLE);
    }
    return database;
  }

  /**
   * A database of PostgreSQL.
   *
   * @param encoding how it stores text, such as {@code UTF8}
   */
  public static JournalDatabase postgres(String encoding) throws SQLException {
    String server = Postgres.url();
    String name = "journal" + MADE.incrementAndGet();
    try (Connection connection = DriverManager.getConnection(server);
        Statement statement = connection.createStatement()) {
      // Only the C locale supports every encoding, and only this template every locale.
      statement.execute(
          "CREATE DATABASE " + name + " ENCODING '" + encoding + "' LOCALE 'C' TEMPLATE template0");
    }
    return prepared(server.replace("/postgres?", "/" + name + "?"), () -> {});
  }

  private static JournalDatabase h2(Path folder) throws SQLException {
    Server server =
        Server.createTcpServer("-tcpPort", "0", "-ifNotExists", "-baseDir", folder.toString());
    server.start();
    return prepared(
        "jdbc:h2:tcp://localhost:" + server.getPort() + "/./journal;USER=sa", server::stop);
  }

  /** New connections to it. */
  public UrlDataSource dataSource() {
    return new UrlDataSource(url);
  }

  @Override
  public void close() {
    ending.run();
  }
}
