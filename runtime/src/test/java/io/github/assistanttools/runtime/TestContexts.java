package io.github.assistanttools.runtime;

import io.github.assistanttools.runtime.calls.ContextFactory;

/** Contexts for tests of single calls. */
public final class TestContexts {
  public static final ContextFactory FACTORY = ToolContext.FACTORY;

  private TestContexts() {}
}
