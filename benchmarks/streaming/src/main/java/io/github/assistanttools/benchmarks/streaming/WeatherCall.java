package io.github.assistanttools.benchmarks.streaming;

import io.github.assistanttools.benchmarks.Shop;
import io.github.assistanttools.benchmarks.Unit;
import tools.jackson.core.JsonParser;

/** {@code getCurrentWeather}. */
record WeatherCall(Shop shop) implements Handler {

  @Override
  public String call(String arguments) {
    String location = null;
    Unit unit = null;
    try (JsonParser in = Json.parser(arguments)) {
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        switch (name) {
          case "location" -> location = in.nextStringValue();
          case "unit" -> unit = Unit.valueOf(in.nextStringValue());
          default -> Json.skip(in);
        }
      }
    }
    return Json.text(shop.weather(location, unit));
  }
}
