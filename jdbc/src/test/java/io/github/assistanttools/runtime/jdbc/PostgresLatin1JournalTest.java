package io.github.assistanttools.runtime.jdbc;

/** The journal in a PostgreSQL database that has no place for most characters. */
class PostgresLatin1JournalTest extends JdbcFaultContract {
  @Override
  protected String url() {
    return Postgres.urlOf("LATIN1");
  }
}
