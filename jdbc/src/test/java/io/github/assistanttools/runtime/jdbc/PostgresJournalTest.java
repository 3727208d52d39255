package io.github.assistanttools.runtime.jdbc;

import org.junit.jupiter.api.Test;

/** The journal in a real PostgreSQL. */
class PostgresJournalTest extends JdbcFaultContract {
  @Override
  protected String url() {
    return Postgres.url();
  }

  @Test
  void isAsSafeWhereTransactionsAreSerializable() throws Exception {
    raceOfJournals(url() + "&options=-c%20default_transaction_isolation=serializable");
  }
}
