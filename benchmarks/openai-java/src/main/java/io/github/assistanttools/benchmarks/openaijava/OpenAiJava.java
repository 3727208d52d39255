package io.github.assistanttools.benchmarks.openaijava;

import io.github.assistanttools.benchmarks.Contestant;
import io.github.assistanttools.benchmarks.Functions;
import io.github.assistanttools.benchmarks.Shop;
import io.github.assistanttools.benchmarks.Toolset;

/** OpenAI's own SDK: arguments bound to classes, from which it also derives the definitions. */
public final class OpenAiJava implements Contestant {

  @Override
  public String name() {
    return "openai-java";
  }

  @Override
  public Toolset open(Functions functions, Shop shop) {
    Handlers handlers = new Handlers();
    ShopFunctions functionsOfShop = new ShopFunctions(shop);
    switch (functions) {
      case WEATHER -> functionsOfShop.addWeatherTo(handlers);
      case ORDER -> functionsOfShop.addOrdersTo(handlers);
      case RUN -> {
        functionsOfShop.addWeatherTo(handlers);
        functionsOfShop.addOrdersTo(handlers);
      }
      case MANY -> ManyFunctions.add(handlers, shop);
    }
    return new OpenAiJavaToolset(handlers);
  }
}
