package io.github.assistanttools.fuzz;

import io.github.assistanttools.AssistantTool;
import org.jspecify.annotations.Nullable;

/** The functions that runs call. */
@AssistantTool
public interface RunTools {
  /** Returns the text. */
  String echo(@Nullable String text);

  /** Adds. */
  int add(int left, int right);

  /** Fails. */
  void fail();
}
