package io.github.assistanttools.testkit;

import io.github.assistanttools.testkit.assistants.AssistantsApi;

/** A server's parts, for tests in other packages. */
public final class Internals {

  private Internals() {}

  public static AssistantsApi assistants(LocalServer server) {
    return server.assistants();
  }
}
