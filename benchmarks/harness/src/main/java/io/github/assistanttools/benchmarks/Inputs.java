package io.github.assistanttools.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the model sends. */
public final class Inputs {

  /** The small call. */
  public static final Call WEATHER =
      new Call("getCurrentWeather", "{\"location\":\"San Francisco, CA\",\"unit\":\"celsius\"}");

  private static final String[] STREETS = {
    "12 Harbor Street", "7 Mill Lane", "230 West 43rd Street", "1 Königsallee"
  };
  private static final String[] CITIES = {"Portland", "Leeds", "New York", "Düsseldorf"};
  private static final String[] ZIPS = {"97201", "LS1 4DY", "10036", "40212"};
  private static final String[] COUNTRIES = {"US", "GB", "US", "DE"};

  private Inputs() {}

  /** The nested call, with that many items; one has some 170 characters. */
  public static Call order(int items) {
    return new Call(
        "placeOrder",
        IntStream.range(0, items)
            .mapToObj(Inputs::item)
            .collect(
                Collectors.joining(
                    ",",
                    "{\"customer\":\"M. Okafor\",\"deliverOn\":\"2026-12-18\",\"items\":[",
                    "]}")));
  }

  /** A mix of both: of ten calls, three place an order of two items. */
  public static List<Call> mixed(int calls) {
    List<Call> mixed = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      mixed.add(i % 10 == 2 || i % 10 == 5 || i % 10 == 8 ? order(2) : WEATHER);
    }
    return mixed;
  }

  private static String item(int i) {
    int place = i % STREETS.length;
    return "{\"sku\":\"SKU-"
        + (10_000 + i)
        + "\",\"quantity\":"
        + (1 + i % 9)
        + ",\"price\":"
        + (5 + i % 90)
        + "."
        + (10 + i * 7 % 90)
        + ",\"giftNote\":"
        + (i % 3 == 1 ? "\"Happy birthday, \\\"Max\\\"!\"" : "null")
        + ",\"shipTo\":{\"street\":\""
        + STREETS[place]
        + "\",\"city\":\""
        + CITIES[place]
        + "\",\"zip\":\""
        + ZIPS[place]
        + "\",\"country\":\""
        + COUNTRIES[place]
        + "\"}}";
  }
}
