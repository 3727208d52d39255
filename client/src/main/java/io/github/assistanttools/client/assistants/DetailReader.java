package io.github.assistanttools.client.assistants;

import io.github.assistanttools.runtime.internal.Field;
import io.github.assistanttools.runtime.internal.FieldReader;
import io.github.assistanttools.runtime.internal.Texts;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonToken;

/** Reads the small objects within a run. */
final class DetailReader {
  private static final int LONGEST = 1_000;

  private DetailReader() {}

  static Field<LastError> lastError(FieldReader in) {
    if (!in.is(JsonToken.START_OBJECT)) {
      return in.other("an object");
    }
    Map<String, String> texts = texts(in);
    return Field.of(
        LastError.of(texts.getOrDefault("code", ""), texts.getOrDefault("message", "")));
  }

  /** The reason why a run is incomplete. */
  static Field<String> reason(FieldReader in) {
    if (!in.is(JsonToken.START_OBJECT)) {
      return in.other("an object");
    }
    String reason = texts(in).get("reason");
    return reason == null ? Field.absent() : Field.of(reason);
  }

  static Field<Usage> usage(FieldReader in) {
    if (!in.is(JsonToken.START_OBJECT)) {
      return in.other("an object");
    }
    Map<String, Long> counts = new HashMap<>();
    in.fields(
        name -> {
          Long count = in.count().value();
          if (count != null) {
            counts.put(name, count);
          }
        });
    return Field.of(
        Usage.of(
            counts.getOrDefault("prompt_tokens", 0L),
            counts.getOrDefault("completion_tokens", 0L),
            counts.getOrDefault("total_tokens", 0L)));
  }

  private static Map<String, String> texts(FieldReader in) {
    Map<String, String> texts = new HashMap<>();
    in.fields(
        name -> {
          String text = in.string().value();
          if (text != null) {
            texts.put(name, Texts.cut(Texts.plain(text), LONGEST));
          }
        });
    return texts;
  }
}
