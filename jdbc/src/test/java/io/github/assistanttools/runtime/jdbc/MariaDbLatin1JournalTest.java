package io.github.assistanttools.runtime.jdbc;

/**
 * The journal in a MariaDB database that can store neither most characters nor, in its TEXT, long
 * texts.
 */
class MariaDbLatin1JournalTest extends JdbcJournalContract {
  @Override
  protected String url() {
    return MariaDb.url("latin", "latin1");
  }

  @Override
  protected String schema() {
    return "latin";
  }
}
