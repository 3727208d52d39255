package io.github.assistanttools.benchmarks.avaje;

import io.avaje.jsonb.Json;
import io.github.assistanttools.benchmarks.Item;
import io.github.assistanttools.benchmarks.Receipt;
import io.github.assistanttools.benchmarks.Shop;
import io.github.assistanttools.benchmarks.Unit;
import io.github.assistanttools.benchmarks.Weather;
import java.time.LocalDate;
import java.util.List;

/** The weather and the orders. */
record ShopFunctions(Shop shop) {

  @Json
  record WeatherArguments(String location, Unit unit) {}

  @Json
  record OrderArguments(String customer, LocalDate deliverOn, List<Item> items) {}

  void addWeatherTo(Handlers handlers) {
    handlers.add(
        "getCurrentWeather",
        WeatherArguments.class,
        Weather.class,
        of -> shop.weather(of.location(), of.unit()));
  }

  void addOrdersTo(Handlers handlers) {
    handlers.add(
        "placeOrder",
        OrderArguments.class,
        Receipt.class,
        of -> shop.place(of.customer(), of.deliverOn(), of.items()));
  }
}
