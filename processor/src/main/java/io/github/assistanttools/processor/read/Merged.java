package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.Constraint;
import io.github.assistanttools.processor.model.JsonType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Merges two types that differ in their annotations only: a field may be a {@code List<@NotBlank
 * String>}, and its generated setter take a {@code List<String>}.
 */
final class Merged {

  private Merged() {}

  /** The type with the annotations of both. */
  static JsonType of(JsonType one, JsonType other) {
    if (one instanceof JsonType.Nullable || other instanceof JsonType.Nullable) {
      return TypeReader.nullable(of(one.present(), other.present()));
    } else if (one instanceof JsonType.NonNull || other instanceof JsonType.NonNull) {
      return JsonType.NonNull.of(of(one.present(), other.present()));
    } else if (one instanceof JsonType.Constrained || other instanceof JsonType.Constrained) {
      Set<Constraint> all = new LinkedHashSet<>(constraints(one));
      all.addAll(constraints(other));
      return new JsonType.Constrained(of(bare(one), bare(other)), new ArrayList<>(all));
    } else if (one instanceof JsonType.Sequence first
        && other instanceof JsonType.Sequence second) {
      return new JsonType.Sequence(
          first.java(), first.container(), of(first.element(), second.element()));
    } else if (one instanceof JsonType.Dictionary first
        && other instanceof JsonType.Dictionary second) {
      return new JsonType.Dictionary(
          first.java(), of(first.key(), second.key()), of(first.value(), second.value()));
    } else if (one instanceof JsonType.Maybe first && other instanceof JsonType.Maybe second) {
      return new JsonType.Maybe(first.java(), first.kind(), of(first.value(), second.value()));
    }
    return one;
  }

  private static List<Constraint> constraints(JsonType type) {
    return type instanceof JsonType.Constrained constrained ? constrained.constraints() : List.of();
  }

  private static JsonType bare(JsonType type) {
    return type instanceof JsonType.Constrained constrained ? constrained.type() : type;
  }
}
