package io.github.assistanttools.benchmarks.streaming;

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
    return switch (functions) {
      case WEATHER -> new StreamingToolset(List.of(WeatherCall.DEFINITION), name -> weather);
      case ORDER -> new StreamingToolset(List.of(OrderCall.DEFINITION), name -> order);
      case RUN ->
          new StreamingToolset(
              List.of(WeatherCall.DEFINITION, OrderCall.DEFINITION),
              name ->
                  switch (name) {
                    case WeatherCall.NAME -> weather;
                    case OrderCall.NAME -> order;
                    default -> null;
                  });
      case MANY -> new StreamingToolset(ManyCalls.definitions(), ManyCalls.handlers(shop)::get);
    };
  }

  @Override
  public Toolset open(int functions, Shop shop) {
    Map<String, Handler> handlers = ManyCalls.handlers(shop);
    Map<String, String> originals = new HashMap<>();
    List<String> definitions = new ArrayList<>();
    for (int i = 0; i < functions; i++) {
      originals.put(Many.name(i), Many.original(i));
      definitions.add(ManyCalls.definitions().get(i % Many.FUNCTIONS));
    }
    return new StreamingToolset(definitions, name -> handlers.get(originals.get(name)));
  }
}
