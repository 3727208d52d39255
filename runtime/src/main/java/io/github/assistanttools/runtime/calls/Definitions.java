package io.github.assistanttools.runtime.calls;

import io.github.assistanttools.runtime.FunctionDefinition;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The functions of a toolbox, and the texts that envelopes wrote for them. */
public final class Definitions {
  // There are fewer wire protocols; a writer that is created anew each time must not fill memory.
  private static final int MOST_TEXTS = 16;

  private final List<FunctionDefinition> functions;
  private final Map<Function<List<FunctionDefinition>, String>, String> written =
      new ConcurrentHashMap<>();

  /** The definitions of these functions, without texts. */
  public Definitions(List<FunctionDefinition> functions) {
    this.functions = functions;
  }

  /** The functions, in order. */
  public List<FunctionDefinition> functions() {
    return functions;
  }

  /** The functions as the writer writes them; it is called once. */
  public String written(Function<List<FunctionDefinition>, String> writer) {
    String before = written.get(writer);
    if (before != null) {
      return before;
    }
    String text = writer.apply(functions);
    if (written.size() < MOST_TEXTS) {
      written.put(writer, text);
    }
    return text;
  }
}
