package io.github.assistanttools.runtime.jdbc;

/** The journal in a PostgreSQL database that cannot store most characters. */
class PostgresLatin1JournalTest extends JdbcFaultContract {
  @Override
  protected String url() {
    return Postgres.urlOf("LATIN1");
  }
}
