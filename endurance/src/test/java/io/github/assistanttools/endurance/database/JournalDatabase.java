package io.github.assistanttools.endurance.database;

import io.github.assistanttools.runtime.jdbc.JdbcJournal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.h2.tools.Server;

/**
 * A database with an empty table for journals, which other processes reach by its URL.
 *
 * @param url with the user and password, if they are needed
 * @param ending what ends it
 */
public record JournalDatabase(String url, Runnable ending) implements AutoCloseable {

  /** The databases that journals are tested with. */
  public enum Kind {
    H2,
    POSTGRESQL;

    /**
     * Starts one, or takes the one that runs for all tests, with an empty table.
     *
     * @param folder for its files
     */
    public JournalDatabase start(Path folder) throws SQLException {
      return switch (this) {
        case H2 -> h2(folder);
        case POSTGRESQL -> Postgres.journal("UTF8");
      };
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What runs, with an empty table. */
  static JournalDatabase prepared(String url, Runnable ending) throws SQLException {
    JournalDatabase database = new JournalDatabase(url, ending);
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(JdbcJournal.CREATE_TABLE);
    }
    return database;
  }

  private static JournalDatabase h2(Path folder) throws SQLException {
    Server server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists", "-baseDir", folder.toString());
    server.start();
    return prepared("jdbc:h2:tcp://localhost:" + server.getPort() + "/./journal;USER=sa", server::stop);
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
