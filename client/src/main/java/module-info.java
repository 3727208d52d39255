/**
 * Runs over HTTP: a client of the Assistants API, and a driver that answers what a run asks for.
 */
module io.github.assistanttools.client {
  requires transitive io.github.assistanttools.runtime;
  requires transitive java.net.http;
  requires tools.jackson.core;
  requires static org.jspecify;

  exports io.github.assistanttools.client;
}
