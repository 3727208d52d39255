package io.github.assistanttools.processor.write;

import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.ObjectKey;
import java.util.Optional;

/**
 * A mention of an object type in a schema. With and without null are two schemas: strict mode has
 * no other place for null beside a {@code $ref} than inside what it refers to.
 */
record Use(ObjectKey key, boolean nullable) {

  /** The mention a member or element makes, directly or through lists and maps. */
  static Optional<Use> in(JsonType type, boolean nullable) {
    if (type instanceof JsonType.ObjectRef ref) {
      return Optional.of(new Use(ref.key(), nullable));
    } else if (type instanceof JsonType.Nullable || type instanceof JsonType.Maybe) {
      return type.inside().flatMap(inside -> in(inside, true));
    }
    return type.inside().flatMap(inside -> in(inside, false));
  }
}
