package io.github.assistanttools.benchmarks.generated;

import io.github.assistanttools.benchmarks.Many;
import io.github.assistanttools.runtime.FunctionDefinition;
import io.github.assistanttools.runtime.ToolContext;
import io.github.assistanttools.runtime.ToolDispatcher;
import io.github.assistanttools.runtime.codec.ArgumentReader;
import io.github.assistanttools.runtime.codec.ResultWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A generated dispatcher under other names. */
final class Copy implements ToolDispatcher {

  /** How many functions each of the generated dispatchers has. */
  static final int FUNCTIONS = 10;

  private final ToolDispatcher original;
  private final Map<String, String> originals = new HashMap<>();
  private final List<FunctionDefinition> functions = new ArrayList<>();

  /** With the functions from one number to before another. */
  Copy(ToolDispatcher original, int from, int to) {
    this.original = original;
    for (int i = from; i < to; i++) {
      FunctionDefinition definition = original.functions().get(i - from);
      originals.put(Many.name(i), Many.original(i));
      functions.add(
          FunctionDefinition.of(
              Many.name(i),
              definition.description(),
              definition.strict(),
              definition.parameters()));
    }
  }

  @Override
  public Class<?> tools() {
    return original.tools();
  }

  @Override
  public List<FunctionDefinition> functions() {
    return functions;
  }

  @Override
  public void dispatch(String function, ArgumentReader in, ResultWriter out, ToolContext context)
      throws Throwable {
    original.dispatch(originals.get(function), in, out, context);
  }
}
