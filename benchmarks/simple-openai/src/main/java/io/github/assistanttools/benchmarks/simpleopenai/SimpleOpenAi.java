package io.github.assistanttools.benchmarks.simpleopenai;

import io.github.assistanttools.benchmarks.Contestant;
import io.github.assistanttools.benchmarks.Functions;
import io.github.assistanttools.benchmarks.Shop;
import io.github.assistanttools.benchmarks.Toolset;
import io.github.sashirestela.openai.common.function.FunctionExecutor;
import java.util.List;

/** simple-openai: each function is a class that Jackson fills and that executes itself. */
public final class SimpleOpenAi implements Contestant {

  @Override
  public String name() {
    return "simple-openai";
  }

  @Override
  public Toolset open(Functions functions, Shop shop) {
    Shops.use(shop);
    return new SimpleOpenAiToolset(
        new FunctionExecutor(
            switch (functions) {
              case WEATHER -> List.of(ShopFunctions.weather());
              case ORDER -> List.of(ShopFunctions.order());
              case RUN -> List.of(ShopFunctions.weather(), ShopFunctions.order());
              case MANY -> ManyFunctions.all();
            }));
  }
}
