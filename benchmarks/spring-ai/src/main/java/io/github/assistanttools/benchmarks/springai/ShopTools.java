package io.github.assistanttools.benchmarks.springai;

import io.github.assistanttools.benchmarks.Item;
import io.github.assistanttools.benchmarks.Receipt;
import io.github.assistanttools.benchmarks.Shop;
import io.github.assistanttools.benchmarks.Unit;
import io.github.assistanttools.benchmarks.Weather;
import java.time.LocalDate;
import java.util.List;
import org.springframework.ai.tool.annotation.Tool;
import org.springframework.ai.tool.annotation.ToolParam;

/** The weather and the orders. */
final class ShopTools {

  static final class OfWeather {
    private final Shop shop;

    OfWeather(Shop shop) {
      this.shop = shop;
    }

    @Tool(description = "Get the current weather in a given location")
    public Weather getCurrentWeather(
        @ToolParam(description = "The city and state, e.g. San Francisco, CA") String location,
        @ToolParam(description = "The temperature unit") Unit unit) {
      return shop.weather(location, unit);
    }
  }

  static final class OfOrders {
    private final Shop shop;

    OfOrders(Shop shop) {
      this.shop = shop;
    }

    @Tool(description = "Place an order for a customer")
    public Receipt placeOrder(
        @ToolParam(description = "The customer's name") String customer,
        @ToolParam(description = "The day of delivery") LocalDate deliverOn,
        @ToolParam(description = "What is ordered") List<Item> items) {
      return shop.place(customer, deliverOn, items);
    }
  }

  private ShopTools() {}
}
