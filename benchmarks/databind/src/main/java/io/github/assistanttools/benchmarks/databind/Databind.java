package io.github.assistanttools.benchmarks.databind;

import io.github.assistanttools.benchmarks.Contestant;
import io.github.assistanttools.benchmarks.Definitions;
import io.github.assistanttools.benchmarks.Functions;
import io.github.assistanttools.benchmarks.Shop;
import io.github.assistanttools.benchmarks.Toolset;

/**
 * What most teams write: arguments bound to records, definitions by hand, a map from names to
 * functions.
 */
public final class Databind implements Contestant {

  @Override
  public String name() {
    return "databind";
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
    return new DatabindToolset(Definitions.of(functions), handlers);
  }
}
