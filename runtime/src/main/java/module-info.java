/** The toolbox, the codec that generated dispatchers call, and the envelopes of the wire protocols. */
module io.github.assistanttools.runtime {
  requires transitive io.github.assistanttools.annotations;
  requires transitive java.net.http;
  requires tools.jackson.core;
  requires static org.jspecify;
  // Only .jdbc touches it: a runtime image without java.sql has everything but the JdbcJournal.
  requires static java.sql;

  exports io.github.assistanttools.runtime;
  exports io.github.assistanttools.runtime.assistants;
  exports io.github.assistanttools.runtime.codec;
  exports io.github.assistanttools.runtime.jdbc;
}
