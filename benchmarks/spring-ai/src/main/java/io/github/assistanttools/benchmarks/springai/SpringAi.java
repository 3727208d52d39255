package io.github.assistanttools.benchmarks.springai;

import io.github.assistanttools.benchmarks.Contestant;
import io.github.assistanttools.benchmarks.Functions;
import io.github.assistanttools.benchmarks.Shop;
import io.github.assistanttools.benchmarks.Toolset;
import java.util.List;

/** Spring AI's tools: annotated methods, described and called by reflection. */
public final class SpringAi implements Contestant {

  @Override
  public String name() {
    return "spring-ai";
  }

  @Override
  public Toolset open(Functions functions, Shop shop) {
    return SpringAiToolset.of(
        switch (functions) {
          case WEATHER -> List.of(new ShopTools.OfWeather(shop));
          case ORDER -> List.of(new ShopTools.OfOrders(shop));
          case RUN -> List.of(new ShopTools.OfWeather(shop), new ShopTools.OfOrders(shop));
          case MANY -> ManyTools.of(shop);
        });
  }
}
