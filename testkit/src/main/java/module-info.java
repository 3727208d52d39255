/** A local server with a script instead of a model, for tests without a network. */
module io.github.assistanttools.testkit {
  requires io.github.assistanttools.runtime;
  requires jdk.httpserver;
  requires tools.jackson.databind;
  requires static org.jspecify;

  exports io.github.assistanttools.testkit;
  exports io.github.assistanttools.testkit.script;
}
