package io.github.assistanttools.fuzz;

import io.github.assistanttools.AssistantTool;
import org.jspecify.annotations.Nullable;

/** The functions that runs call. */
@AssistantTool
public interface RunTools {
  /** Gives the text back. */
  String echo(@Nullable String text);

  /** Adds. */
  int add(int left, int right);

  /** Fails. */
  void fail();
}
