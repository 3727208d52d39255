package io.github.assistanttools.benchmarks.generated;

import io.github.assistanttools.benchmarks.Functions;
import io.github.assistanttools.benchmarks.Many;
import io.github.assistanttools.benchmarks.Scalable;
import io.github.assistanttools.benchmarks.Shop;
import io.github.assistanttools.benchmarks.Toolset;
import io.github.assistanttools.runtime.ToolDispatcher;
import io.github.assistanttools.runtime.Toolbox;
import java.util.ArrayList;
import java.util.List;

/**
 * This project: dispatchers generated from interfaces, in a toolbox as it is by default, journal
 * included.
 */
public final class Generated implements Scalable {

  @Override
  public String name() {
    return "assistant-tools";
  }

  @Override
  public Toolset open(Functions functions, Shop shop) {
    return new GeneratedToolset(
        switch (functions) {
          case WEATHER -> Toolbox.of(new WeatherToolsDispatcher(shop::weather));
          case ORDER -> Toolbox.of(new OrderToolsDispatcher(shop::place));
          case RUN ->
              Toolbox.of(
                  new WeatherToolsDispatcher(shop::weather), new OrderToolsDispatcher(shop::place));
          case MANY -> toolbox(ManyTools.dispatchers(shop));
        });
  }

  @Override
  public Toolset open(int functions, Shop shop) {
    List<ToolDispatcher> originals = ManyTools.dispatchers(shop);
    List<ToolDispatcher> copies = new ArrayList<>();
    for (int i = 0; i < functions; i += Copy.FUNCTIONS) {
      int original = i % Many.FUNCTIONS / Copy.FUNCTIONS;
      copies.add(new Copy(originals.get(original), i, Math.min(i + Copy.FUNCTIONS, functions)));
    }
    return new GeneratedToolset(toolbox(copies));
  }

  private static Toolbox toolbox(List<ToolDispatcher> dispatchers) {
    return Toolbox.of(dispatchers.toArray(new ToolDispatcher[0]));
  }
}
