package io.github.assistanttools.example;

import io.github.assistanttools.runtime.ToolContext;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An airline that answers every call with the output recorded for it, and writes down which
 * arguments it was given.
 *
 * <p>The arguments become JSON again by means of the published schema alone: names and enum values
 * are taken from there by position. So an argument that reached the wrong parameter shows.
 */
final class ReplayedAirline implements InvocationHandler {

  /** What one call brought: its id, and the arguments as a JSON tree. */
  record Received(String id, JsonNode arguments) {}

  final Queue<Received> received = new ConcurrentLinkedQueue<>();
  private final Map<String, RecordedCalls.Call> calls;
  private final Map<String, JsonNode> parameters = RecordedCalls.parameters();

  ReplayedAirline(Collection<RecordedCalls.Call> calls) {
    this.calls =
        calls.stream().collect(Collectors.toMap(RecordedCalls.Call::id, Function.identity()));
  }

  AirlineTools tools() {
    return (AirlineTools)
        Proxy.newProxyInstance(
            AirlineTools.class.getClassLoader(), new Class<?>[] {AirlineTools.class}, this);
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) {
    // The context stands last; it comes from the toolbox, never from the model.
    ToolContext context = (ToolContext) arguments[arguments.length - 1];
    RecordedCalls.Call call = calls.get(context.call().id());
    List<Object> values = List.of(arguments).subList(0, arguments.length - 1);
    received.add(new Received(call.id(), object(parameters.get(call.function()), values)));
    return call.output();
  }

  private static JsonNode json(JsonNode schema, Object value) {
    if (value instanceof String text) {
      return Json.string(text);
    }
    if (value instanceof Integer number) {
      return Json.number(BigDecimal.valueOf(number));
    }
    if (value instanceof BigDecimal number) {
      return Json.number(number);
    }
    if (value instanceof Enum<?> constant) {
      return schema.get("enum").get(constant.ordinal());
    }
    if (value instanceof List<?> elements) {
      ArrayNode array = Json.array();
      elements.forEach(element -> array.add(json(schema.get("items"), element)));
      return array;
    }
    return object(schema, components(value));
  }

  private static ObjectNode object(JsonNode schema, List<?> values) {
    ObjectNode object = Json.object();
    Iterator<?> next = values.iterator();
    schema
        .get("properties")
        .forEachEntry((name, property) -> object.set(name, json(property, next.next())));
    if (next.hasNext()) {
      throw new AssertionError("more values than properties: " + values);
    }
    return object;
  }

  private static List<Object> components(Object value) {
    try {
      List<Object> values = new ArrayList<>();
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        values.add(component.getAccessor().invoke(value));
      }
      return values;
    } catch (ReflectiveOperationException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
