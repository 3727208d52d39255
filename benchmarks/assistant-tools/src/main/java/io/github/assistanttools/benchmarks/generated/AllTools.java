package io.github.assistanttools.benchmarks.generated;

import io.github.assistanttools.runtime.FunctionDefinition;
import io.github.assistanttools.runtime.ToolContext;
import io.github.assistanttools.runtime.ToolDispatcher;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.assistants.Assistants;
import io.github.assistanttools.runtime.codec.ArgumentReader;
import io.github.assistanttools.runtime.codec.ResultWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The {@code tools} array of any number of functions, of which the Assistants API takes 128 at
 * most.
 */
final class AllTools implements Function<List<FunctionDefinition>, String> {
  /** Always the same, so that a toolbox remembers the text. */
  static final AllTools FORM = new AllTools();

  private static final int MOST = 128;

  private AllTools() {}

  @Override
  public String apply(List<FunctionDefinition> functions) {
    List<String> parts = new ArrayList<>();
    for (int from = 0; from < functions.size(); from += MOST) {
      List<FunctionDefinition> part =
          functions.subList(from, Math.min(functions.size(), from + MOST));
      String array = Assistants.tools(Toolbox.of(new Part(part)));
      parts.add(array.substring(1, array.length() - 1));
    }
    return "[" + String.join(",", parts) + "]";
  }

  private record Part(List<FunctionDefinition> functions) implements ToolDispatcher {
    @Override
    public Class<?> tools() {
      return AllTools.class;
    }

    @Override
    public void dispatch(
        String function, ArgumentReader in, ResultWriter out, ToolContext context) {
      throw new UnsupportedOperationException("only defined");
    }
  }
}
