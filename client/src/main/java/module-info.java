/** A client of the Assistants API over HTTP, and a driver that makes the calls of a run. */
module io.github.assistanttools.client {
  requires transitive io.github.assistanttools.runtime;
  requires transitive java.net.http;
  requires tools.jackson.core;
  requires static org.jspecify;

  exports io.github.assistanttools.client;
}
