package io.github.assistanttools.benchmarks.databind;

import io.github.assistanttools.benchmarks.Item;
import io.github.assistanttools.benchmarks.Shop;
import io.github.assistanttools.benchmarks.Unit;
import java.time.LocalDate;
import java.util.List;

/** The weather and the orders. */
record ShopFunctions(Shop shop) {

  record Weather(String location, Unit unit) {}

  record Order(String customer, LocalDate deliverOn, List<Item> items) {}

  void addWeatherTo(Handlers handlers) {
    handlers.add("getCurrentWeather", Weather.class, of -> shop.weather(of.location(), of.unit()));
  }

  void addOrdersTo(Handlers handlers) {
    handlers.add(
        "placeOrder", Order.class, of -> shop.place(of.customer(), of.deliverOn(), of.items()));
  }
}
