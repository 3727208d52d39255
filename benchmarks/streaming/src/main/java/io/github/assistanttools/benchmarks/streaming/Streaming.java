package io.github.assistanttools.benchmarks.streaming;

import io.github.assistanttools.benchmarks.Definitions;
import io.github.assistanttools.benchmarks.Functions;
import io.github.assistanttools.benchmarks.Many;
import io.github.assistanttools.benchmarks.Scalable;
import io.github.assistanttools.benchmarks.Shop;
import io.github.assistanttools.benchmarks.Toolset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The yardstick: each function read and written by hand over jackson-core, and nothing looked after
 * that a well-behaved model does not need.
 */
public final class Streaming implements Scalable {

  @Override
  public String name() {
    return "streaming";
  }

  @Override
  public Toolset open(Functions functions, Shop shop) {
    WeatherCall weather = new WeatherCall(shop);
    OrderCall order = new OrderCall(shop);
    return new StreamingToolset(
        Definitions.of(functions),
        switch (functions) {
          case WEATHER, ORDER, RUN ->
              name ->
                  switch (name) {
                    case "getCurrentWeather" -> weather;
                    case "placeOrder" -> order;
                    default -> null;
                  };
          case MANY -> ManyCalls.handlers(shop)::get;
        });
  }

  @Override
  public Toolset open(int functions, Shop shop) {
    Map<String, Handler> handlers = ManyCalls.handlers(shop);
    Map<String, String> originals = new HashMap<>();
    List<String> definitions = new ArrayList<>();
    for (int i = 0; i < functions; i++) {
      originals.put(Many.name(i), Many.original(i));
      String definition = Definitions.of(Functions.MANY).get(i % Many.FUNCTIONS);
      definitions.add(definition.replace(quoted(Many.original(i)), quoted(Many.name(i))));
    }
    return new StreamingToolset(definitions, name -> handlers.get(originals.get(name)));
  }

  private static String quoted(String name) {
    return '"' + name + '"';
  }
}
