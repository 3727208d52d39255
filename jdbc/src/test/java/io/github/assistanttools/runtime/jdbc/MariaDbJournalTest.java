package io.github.assistanttools.runtime.jdbc;

/** The journal in a real MariaDB. */
class MariaDbJournalTest extends JdbcFaultContract {
  @Override
  protected String url() {
    return MariaDb.url();
  }

  @Override
  protected String tableStatement() {
    // Its TEXT ends at 65,535 bytes.
    return JdbcJournal.CREATE_TABLE.replace("TEXT", "LONGTEXT");
  }

  @Override
  protected String schema() {
    return "journal";
  }
}
