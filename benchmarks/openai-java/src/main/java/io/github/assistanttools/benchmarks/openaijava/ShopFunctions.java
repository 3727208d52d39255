package io.github.assistanttools.benchmarks.openaijava;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.github.assistanttools.benchmarks.Item;
import io.github.assistanttools.benchmarks.Shop;
import io.github.assistanttools.benchmarks.Unit;
import java.time.LocalDate;
import java.util.List;

/** The weather and the orders. */
record ShopFunctions(Shop shop) {

  @JsonTypeName("getCurrentWeather")
  @JsonClassDescription("Get the current weather in a given location")
  static final class OfWeather {
    @JsonPropertyDescription("The city and state, e.g. San Francisco, CA")
    public String location;

    @JsonPropertyDescription("The temperature unit")
    public Unit unit;
  }

  @JsonTypeName("placeOrder")
  @JsonClassDescription("Place an order for a customer")
  static final class OfOrders {
    @JsonPropertyDescription("The customer's name")
    public String customer;

    @JsonPropertyDescription("The day of delivery, as in 2026-11-27")
    public String deliverOn;

    @JsonPropertyDescription("What is ordered")
    public List<Item> items;
  }

  void addWeatherTo(Handlers handlers) {
    handlers.add("getCurrentWeather", OfWeather.class, of -> shop.weather(of.location, of.unit));
  }

  void addOrdersTo(Handlers handlers) {
    handlers.add(
        "placeOrder",
        OfOrders.class,
        of -> shop.place(of.customer, LocalDate.parse(of.deliverOn), of.items));
  }
}
