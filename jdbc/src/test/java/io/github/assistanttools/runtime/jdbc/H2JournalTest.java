package io.github.assistanttools.runtime.jdbc;

import java.sql.SQLException;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The journal in an embedded H2. */
class H2JournalTest extends JdbcFaultContract {
  private static Server server;

  @BeforeAll
  static void start() throws SQLException {
    server = Server.createTcpServer("-tcpPort", "0").start();
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @Override
  protected String url() {
    return "jdbc:h2:mem:journal;DB_CLOSE_DELAY=-1";
  }

  @Override
  protected String urlForOthers() {
    return "jdbc:h2:tcp://localhost:" + server.getPort() + "/mem:journal";
  }
}
