package io.github.assistanttools.benchmarks.databind;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Functions by name, each with the record that its arguments are bound to. */
final class Handlers {
  static final JsonMapper MAPPER = new JsonMapper();

  private static final ObjectWriter WRITER = MAPPER.writer();

  private final Map<String, Function<String, String>> handlers = new HashMap<>();

  <T> void add(String name, Class<T> arguments, Function<T, Object> function) {
    ObjectReader reader = MAPPER.readerFor(arguments);
    handlers.put(name, text -> WRITER.writeValueAsString(function.apply(reader.readValue(text))));
  }

  String call(String name, String arguments) {
    Function<String, String> handler = handlers.get(name);
    if (handler == null) {
      throw new IllegalArgumentException("unknown function " + name);
    }
    return handler.apply(arguments);
  }
}
