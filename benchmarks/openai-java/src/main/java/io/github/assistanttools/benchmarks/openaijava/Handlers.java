package io.github.assistanttools.benchmarks.openaijava;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.openai.models.chat.completions.ChatCompletionMessageFunctionToolCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Functions by name, each with the class that its arguments are bound to. Which is called is left
 * to users.
 */
final class Handlers {
  private static final ObjectMapper RESULTS =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private final List<Class<?>> classes = new ArrayList<>();
  private final Map<String, Function<String, Object>> handlers = new HashMap<>();

  <T> void add(String name, Class<T> arguments, Function<T, Object> function) {
    classes.add(arguments);
    handlers.put(name, text -> function.apply(bound(name, text, arguments)));
  }

  List<Class<?>> classes() {
    return classes;
  }

  String call(String name, String arguments) {
    try {
      return RESULTS.writeValueAsString(handlers.get(name).apply(arguments));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The SDK binds the arguments of the calls of a chat; those of a run it leaves as text. */
  private static <T> T bound(String name, String text, Class<T> arguments) {
    return ChatCompletionMessageFunctionToolCall.Function.builder()
        .name(name)
        .arguments(text)
        .build()
        .arguments(arguments);
  }
}
