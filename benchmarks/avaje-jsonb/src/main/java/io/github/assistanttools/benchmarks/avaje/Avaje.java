package io.github.assistanttools.benchmarks.avaje;

import io.github.assistanttools.benchmarks.Contestant;
import io.github.assistanttools.benchmarks.Definitions;
import io.github.assistanttools.benchmarks.Functions;
import io.github.assistanttools.benchmarks.Shop;
import io.github.assistanttools.benchmarks.Toolset;

/**
 * Avaje jsonb: adapters generated at compile time; definitions and the map from names to functions
 * by hand.
 */
public final class Avaje implements Contestant {

  @Override
  public String name() {
    return "avaje-jsonb";
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
    return new AvajeToolset(Definitions.of(functions), handlers);
  }
}
