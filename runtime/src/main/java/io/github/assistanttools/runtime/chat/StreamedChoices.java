package io.github.assistanttools.runtime.chat;

import io.github.assistanttools.runtime.internal.JsonText;
import io.github.assistanttools.runtime.internal.RawJson;
import io.github.assistanttools.runtime.internal.StreamedLiteral;
import io.github.assistanttools.runtime.internal.StreamedLiteral.Rule;
import io.github.assistanttools.runtime.internal.StreamedObject;
import io.github.assistanttools.runtime.internal.StreamedValue;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The choices of a stream, by their {@code index}, each with its message. */
final class StreamedChoices implements StreamedValue {
  private static final String DELTA = "delta";
  private static final String MESSAGE = "message";

  // Those that arrive in pieces; any other object is kept as it came.
  private static final Set<String> MERGED = Set.of("function_call", "function", "custom", "audio");

  // As texts of whole numbers.
  private final Map<String, StreamedObject> byIndex =
      new TreeMap<>(
          Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));

  private final Set<String> finished = new HashSet<>();
  private final Set<String> withDeltas = new HashSet<>();

  static String index(RawJson choice) {
    return choice.get("index").map(RawJson::textOrSource).orElse("0");
  }

  @Override
  public boolean append(RawJson piece) {
    piece.elements().forEach(this::appendChoice);
    return piece.isArray();
  }

  private void appendChoice(RawJson piece) {
    String index = index(piece);
    StreamedObject choice =
        byIndex.computeIfAbsent(index, each -> new StreamedObject(StreamedChoices::choiceField));
    Map<String, RawJson> fields = piece.fields();
    if (fields.containsKey(DELTA) && !fields.get(DELTA).fields().isEmpty()) {
      withDeltas.add(index);
    }
    fields.forEach(
        (name, value) -> {
          // Some servers end a stream with the whole message, which the deltas contained already.
          if (!name.equals(MESSAGE) || !withDeltas.contains(index)) {
            choice.append(name.equals(DELTA) ? MESSAGE : name, value);
          }
        });
    if (piece.get("finish_reason").isPresent()) {
      finished.add(index);
    }
  }

  private static StreamedValue choiceField(String name, RawJson value) {
    if (!value.isObject()) {
      return new StreamedLiteral(value, Rule.LAST);
    }
    return switch (name) {
      case MESSAGE -> message(value);
      case "logprobs" -> new StreamedObject(StreamedChoices::messageField).with(value);
      default -> new StreamedLiteral(value, Rule.LAST);
    };
  }

  /** Some servers never send the role, without which they refuse the message. */
  private static StreamedValue message(RawJson value) {
    StreamedObject message = new StreamedObject(StreamedChoices::messageField);
    if (value.get("role").isEmpty()) {
      message.put("role", "\"assistant\"");
    }
    return message.with(value);
  }

  private static StreamedValue messageField(String name, RawJson value) {
    if (name.equals("tool_calls") && value.isArray()) {
      StreamedCalls calls = new StreamedCalls();
      calls.append(value);
      return calls;
    }
    return field(name, value);
  }

  /** A field of a message or call. */
  static StreamedValue field(String name, RawJson value) {
    return switch (name) {
      case "id", "role", "type" -> new StreamedLiteral(value, Rule.FIRST);
      case "name" -> new StreamedLiteral(value, Rule.NAME);
      default ->
          MERGED.contains(name) && value.isObject()
              ? new StreamedObject(StreamedChoices::field).with(value)
              : new StreamedLiteral(value, Rule.GROWING);
    };
  }

  /** Whether there are choices, and each has ended. */
  boolean areFinished() {
    return !finished.isEmpty() && finished.containsAll(byIndex.keySet());
  }

  @Override
  public void write(JsonText out) {
    out.beginArray();
    byIndex.values().forEach(choice -> choice.write(out));
    out.endArray();
  }
}
