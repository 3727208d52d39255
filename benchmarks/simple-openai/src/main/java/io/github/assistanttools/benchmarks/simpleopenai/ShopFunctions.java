package io.github.assistanttools.benchmarks.simpleopenai;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.github.assistanttools.benchmarks.Item;
import io.github.assistanttools.benchmarks.Unit;
import io.github.sashirestela.openai.common.function.FunctionDef;
import io.github.sashirestela.openai.common.function.Functional;
import java.time.LocalDate;
import java.util.List;

/** The weather and the orders. Dates are strings: the library's mapper knows none. */
final class ShopFunctions {

  private ShopFunctions() {}

  static FunctionDef weather() {
    return Definition.of(
        "getCurrentWeather", "Get the current weather in a given location", OfWeather.class);
  }

  static FunctionDef order() {
    return Definition.of("placeOrder", "Place an order for a customer", OfOrders.class);
  }

  static final class OfWeather implements Functional {
    @JsonPropertyDescription("The city and state, e.g. San Francisco, CA")
    @JsonProperty(required = true)
    public String location;

    @JsonPropertyDescription("The temperature unit")
    @JsonProperty(required = true)
    public Unit unit;

    @Override
    public Object execute() {
      return Shops.current().weather(location, unit);
    }
  }

  static final class OfOrders implements Functional {
    @JsonPropertyDescription("The customer's name")
    @JsonProperty(required = true)
    public String customer;

    @JsonPropertyDescription("The day of delivery, as in 2026-11-27")
    @JsonProperty(required = true)
    public String deliverOn;

    @JsonPropertyDescription("What is ordered")
    @JsonProperty(required = true)
    public List<Item> items;

    @Override
    public Object execute() {
      return Shops.current().place(customer, LocalDate.parse(deliverOn), items);
    }
  }
}
