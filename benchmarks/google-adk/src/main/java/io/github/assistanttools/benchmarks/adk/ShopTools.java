package io.github.assistanttools.benchmarks.adk;

import com.google.adk.tools.Annotations.Schema;
import io.github.assistanttools.benchmarks.Address;
import io.github.assistanttools.benchmarks.Item;
import io.github.assistanttools.benchmarks.Receipt;
import io.github.assistanttools.benchmarks.Shop;
import io.github.assistanttools.benchmarks.Unit;
import io.github.assistanttools.benchmarks.Weather;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The weather and the orders. Dates are strings: a LocalDate would be described as an object, and
 * be written as an array.
 */
public final class ShopTools {

  /** A receipt for the model. */
  public record Placed(
      String number,
      String customer,
      String deliverOn,
      int items,
      BigDecimal total,
      Address firstTo) {}

  /** With one small function. */
  public static final class OfWeather {
    private final Shop shop;

    OfWeather(Shop shop) {
      this.shop = shop;
    }

    @Schema(description = "Get the current weather in a given location")
    public Weather getCurrentWeather(
        @Schema(name = "location", description = "The city and state, e.g. San Francisco, CA")
            String location,
        @Schema(name = "unit", description = "The temperature unit") Unit unit) {
      return shop.weather(location, unit);
    }
  }

  /** With one of nested arguments. */
  public static final class OfOrders {
    private final Shop shop;

    OfOrders(Shop shop) {
      this.shop = shop;
    }

    @Schema(description = "Place an order for a customer")
    public Placed placeOrder(
        @Schema(name = "customer", description = "The customer's name") String customer,
        @Schema(name = "deliverOn", description = "The day of delivery, as in 2026-11-27")
            String deliverOn,
        @Schema(name = "items", description = "What is ordered") List<Item> items) {
      Receipt receipt = shop.place(customer, LocalDate.parse(deliverOn), items);
      return new Placed(
          receipt.number(),
          receipt.customer(),
          receipt.deliverOn().toString(),
          receipt.items(),
          receipt.total(),
          receipt.firstTo());
    }
  }

  private ShopTools() {}
}
