package io.github.assistanttools.benchmarks.langchain4j;

import io.github.assistanttools.benchmarks.Contestant;
import io.github.assistanttools.benchmarks.Functions;
import io.github.assistanttools.benchmarks.Shop;
import io.github.assistanttools.benchmarks.Toolset;
import java.util.List;

/** LangChain4j's tools: annotated methods, described and called by reflection. */
public final class LangChain4j implements Contestant {

  @Override
  public String name() {
    return "langchain4j";
  }

  @Override
  public Toolset open(Functions functions, Shop shop) {
    return LangChain4jToolset.of(
        switch (functions) {
          case WEATHER -> List.of(new ShopTools.OfWeather(shop));
          case ORDER -> List.of(new ShopTools.OfOrders(shop));
          case RUN -> List.of(new ShopTools.OfWeather(shop), new ShopTools.OfOrders(shop));
          case MANY -> ManyTools.of(shop);
        });
  }
}
