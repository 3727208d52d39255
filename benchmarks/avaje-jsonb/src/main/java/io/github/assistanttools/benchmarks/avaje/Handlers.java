package io.github.assistanttools.benchmarks.avaje;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Functions by name, each with the types that its arguments and its result are of. */
final class Handlers {
  static final Jsonb JSON = Jsonb.builder().build();

  private final Map<String, Function<String, String>> handlers = new HashMap<>();

  <A, R> void add(String name, Class<A> arguments, Class<R> result, Function<A, R> function) {
    JsonType<A> in = JSON.type(arguments);
    JsonType<R> out = JSON.type(result);
    handlers.put(name, text -> out.toJson(function.apply(in.fromJson(text))));
  }

  String call(String name, String arguments) {
    Function<String, String> handler = handlers.get(name);
    if (handler == null) {
      throw new IllegalArgumentException("unknown function " + name);
    }
    return handler.apply(arguments);
  }
}
