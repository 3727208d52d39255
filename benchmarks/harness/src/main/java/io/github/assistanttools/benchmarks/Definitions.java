package io.github.assistanttools.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The definitions as they are written by hand, for contestants that leave that to their users. */
public final class Definitions {
  private static final String WEATHER =
      """
      {"type":"function","function":{"name":"getCurrentWeather",\
      "description":"Get the current weather in a given location","strict":true,\
      "parameters":{"type":"object","properties":{\
      "location":{"type":"string","description":"The city and state, e.g. San Francisco, CA"},\
      "unit":{"type":"string","description":"The temperature unit","enum":["celsius","fahrenheit"]}},\
      "required":["location","unit"],"additionalProperties":false}}}""";

  private static final String ORDER =
      """
      {"type":"function","function":{"name":"placeOrder","description":"Place an order for a customer","strict":true,\
      "parameters":{"type":"object","properties":{\
      "customer":{"type":"string","description":"The customer's name"},\
      "deliverOn":{"type":"string","description":"The day of delivery","format":"date"},\
      "items":{"type":"array","description":"What is ordered","items":{"type":"object","properties":{\
      "sku":{"type":"string"},"quantity":{"type":"integer"},"price":{"type":"number"},\
      "giftNote":{"type":["string","null"]},"shipTo":{"type":"object","properties":{\
      "street":{"type":"string"},"city":{"type":"string"},"zip":{"type":"string"},"country":{"type":"string"}},\
      "required":["street","city","zip","country"],"additionalProperties":false}},\
      "required":["sku","quantity","price","giftNote","shipTo"],"additionalProperties":false}}},\
      "required":["customer","deliverOn","items"],"additionalProperties":false}}}""";

  private static final List<String> OF_A_KIND =
      List.of(
          """
          {"type":"function","function":{"name":"get${Kind}","description":"Get a ${kind}","strict":true,\
          "parameters":{"type":"object","properties":{\
          "id":{"type":"string","description":"The ${kind}'s id"},\
          "withHistory":{"type":"boolean","description":"Whether to include its history"}},\
          "required":["id","withHistory"],"additionalProperties":false}}}""",
          """
          {"type":"function","function":{"name":"find${Kind}","description":"Find a ${kind} by its text","strict":true,\
          "parameters":{"type":"object","properties":{\
          "query":{"type":"string","description":"What to look for"},\
          "limit":{"type":"integer","description":"The most results"}},\
          "required":["query","limit"],"additionalProperties":false}}}""",
          """
          {"type":"function","function":{"name":"list${Kind}","description":"List those in one state","strict":true,\
          "parameters":{"type":"object","properties":{\
          "status":{"type":"string","description":"The state","enum":["open","closed","archived"]},\
          "page":{"type":"integer","description":"Which page, from 1"},\
          "size":{"type":"integer","description":"How many on a page"}},\
          "required":["status","page","size"],"additionalProperties":false}}}""",
          """
          {"type":"function","function":{"name":"count${Kind}","description":"Count those made in a period",\
          "strict":true,\
          "parameters":{"type":"object","properties":{\
          "from":{"type":"string","description":"The first day","format":"date"},\
          "to":{"type":"string","description":"The last day","format":"date"}},\
          "required":["from","to"],"additionalProperties":false}}}""",
          """
          {"type":"function","function":{"name":"create${Kind}","description":"Create a ${kind}","strict":true,\
          "parameters":{"type":"object","properties":{\
          "name":{"type":"string","description":"Its name"},\
          "owner":{"type":"string","description":"Who is responsible"},\
          "amount":{"type":"number","description":"Its worth"}},\
          "required":["name","owner","amount"],"additionalProperties":false}}}""",
          """
          {"type":"function","function":{"name":"update${Kind}","description":"Change one field of a ${kind}",\
          "strict":true,\
          "parameters":{"type":"object","properties":{\
          "id":{"type":"string","description":"The ${kind}'s id"},\
          "field":{"type":"string","description":"The field's name"},\
          "value":{"type":"string","description":"The new value"}},\
          "required":["id","field","value"],"additionalProperties":false}}}""",
          """
          {"type":"function","function":{"name":"cancel${Kind}","description":"Cancel a ${kind}","strict":true,\
          "parameters":{"type":"object","properties":{\
          "id":{"type":"string","description":"The ${kind}'s id"},\
          "reason":{"type":"string","description":"Why"},\
          "inform":{"type":"boolean","description":"Whether to tell those who are concerned"}},\
          "required":["id","reason","inform"],"additionalProperties":false}}}""",
          """
          {"type":"function","function":{"name":"assign${Kind}",\
          "description":"Make someone responsible for a ${kind}","strict":true,\
          "parameters":{"type":"object","properties":{\
          "id":{"type":"string","description":"The ${kind}'s id"},\
          "owner":{"type":"string","description":"Who is responsible"},\
          "due":{"type":"string","description":"Until when","format":"date"},\
          "note":{"type":["string","null"],"description":"What else to know, if anything"}},\
          "required":["id","owner","due","note"],"additionalProperties":false}}}""",
          """
          {"type":"function","function":{"name":"rate${Kind}","description":"Rate a ${kind}","strict":true,\
          "parameters":{"type":"object","properties":{\
          "id":{"type":"string","description":"The ${kind}'s id"},\
          "stars":{"type":"integer","description":"From 1 to 5"},\
          "weight":{"type":"number","description":"From 0 to 1"},\
          "comment":{"type":"string","description":"In words"}},\
          "required":["id","stars","weight","comment"],"additionalProperties":false}}}""",
          """
          {"type":"function","function":{"name":"tag${Kind}","description":"Tag a ${kind}","strict":true,\
          "parameters":{"type":"object","properties":{\
          "id":{"type":"string","description":"The ${kind}'s id"},\
          "tags":{"type":"array","description":"All its tags","items":{"type":"string"}}},\
          "required":["id","tags"],"additionalProperties":false}}}""");

  private Definitions() {}

  /** The definitions, each a JSON object. */
  public static List<String> of(Functions functions) {
    return switch (functions) {
      case WEATHER -> List.of(WEATHER);
      case ORDER -> List.of(ORDER);
      case RUN -> List.of(WEATHER, ORDER);
      case MANY -> OfAllKinds.DEFINITIONS;
    };
  }

  /** Written once, as if they stood here. */
  private static final class OfAllKinds {
    static final List<String> DEFINITIONS = new ArrayList<>();

    static {
      for (String kind : Kinds.NAMES) {
        for (String definition : OF_A_KIND) {
          DEFINITIONS.add(
              definition
                  .replace("${Kind}", kind)
                  .replace("${kind}", kind.toLowerCase(Locale.ROOT)));
        }
      }
    }
  }
}
