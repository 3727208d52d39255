/** The journal of calls in a database. */
module io.github.assistanttools.jdbc {
  requires transitive io.github.assistanttools.runtime;
  requires transitive java.sql;
  requires static org.jspecify;

  exports io.github.assistanttools.runtime.jdbc;
}
