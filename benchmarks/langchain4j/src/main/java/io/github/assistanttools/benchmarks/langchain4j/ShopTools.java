package io.github.assistanttools.benchmarks.langchain4j;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import io.github.assistanttools.benchmarks.Item;
import io.github.assistanttools.benchmarks.Receipt;
import io.github.assistanttools.benchmarks.Shop;
import io.github.assistanttools.benchmarks.Unit;
import io.github.assistanttools.benchmarks.Weather;
import java.time.LocalDate;
import java.util.List;

/**
 * The weather and the orders. Dates are strings: as a parameter, a LocalDate would be described as
 * an object.
 */
final class ShopTools {

  static final class OfWeather {
    private final Shop shop;

    OfWeather(Shop shop) {
      this.shop = shop;
    }

    @Tool("Get the current weather in a given location")
    public Weather getCurrentWeather(
        @P("The city and state, e.g. San Francisco, CA") String location,
        @P("The temperature unit") Unit unit) {
      return shop.weather(location, unit);
    }
  }

  static final class OfOrders {
    private final Shop shop;

    OfOrders(Shop shop) {
      this.shop = shop;
    }

    @Tool("Place an order for a customer")
    public Receipt placeOrder(
        @P("The customer's name") String customer,
        @P("The day of delivery, as in 2026-11-27") String deliverOn,
        @P("What is ordered") List<Item> items) {
      return shop.place(customer, LocalDate.parse(deliverOn), items);
    }
  }

  private ShopTools() {}
}
