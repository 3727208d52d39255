package io.github.assistanttools.benchmarks.adk;

import io.github.assistanttools.benchmarks.Contestant;
import io.github.assistanttools.benchmarks.Functions;
import io.github.assistanttools.benchmarks.Shop;
import io.github.assistanttools.benchmarks.Toolset;
import java.util.List;

/** Google's agent development kit: function tools, described and called by reflection. */
public final class GoogleAdk implements Contestant {

  @Override
  public String name() {
    return "google-adk";
  }

  @Override
  public Toolset open(Functions functions, Shop shop) {
    return GoogleAdkToolset.of(
        switch (functions) {
          case WEATHER -> List.of(new ShopTools.OfWeather(shop));
          case ORDER -> List.of(new ShopTools.OfOrders(shop));
          case RUN -> List.of(new ShopTools.OfWeather(shop), new ShopTools.OfOrders(shop));
          case MANY -> ManyTools.of(shop);
        });
  }
}
