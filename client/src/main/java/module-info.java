/**
 * Clients of the Assistants API and its successors over HTTP, one package per protocol, and drivers
 * that make the calls.
 */
module io.github.assistanttools.client {
  requires transitive io.github.assistanttools.runtime;
  requires transitive java.net.http;
  requires tools.jackson.core;
  requires static org.jspecify;

  exports io.github.assistanttools.client;
  exports io.github.assistanttools.client.assistants;
  exports io.github.assistanttools.client.chat;
  exports io.github.assistanttools.client.responses;
}
