package io.github.assistanttools.processor.write;

import io.github.assistanttools.processor.model.JavaType;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ObjectDefinition;
import java.util.List;
import java.util.Optional;

/** Whether a schema describes documents of the model or of the generated writer. */
enum Direction {
  /** The model: it may leave out what is optional, and give null for it. */
  ARGUMENTS,
  /**
   * The generated writer: it ignores defaults and constraints, writes every member, and null for
   * every reference that is not stated to be non-null.
   */
  RESULT;

  List<Member> members(ObjectDefinition definition) {
    return this == ARGUMENTS ? definition.reads() : definition.writes();
  }

  /** Whether a member may be null because it has a default. */
  boolean defaulted(Member member) {
    return this == ARGUMENTS && member.defaultValue().isPresent();
  }

  /** Whether a member may be absent. */
  boolean absent(Member member, Dialect dialect) {
    return this == RESULT
        ? member.omitted() && admitsNull(member.type())
        : dialect == Dialect.NEUTRAL && member.optional();
  }

  /** Whether null is a value where a type is used. */
  boolean admitsNull(JsonType type) {
    if (type instanceof JsonType.Nullable || type instanceof JsonType.Maybe) {
      return true;
    }
    return this == RESULT
        && !(type instanceof JsonType.NonNull)
        && !(type.java() instanceof JavaType.Primitive);
  }

  /** The type of the value that a class wraps. */
  JsonType value(JsonType.Wrapped type) {
    return this == ARGUMENTS ? type.value() : type.given().orElseThrow().type();
  }

  /** The type of the values inside, for those that hold values of one type. */
  Optional<JsonType> inside(JsonType type) {
    return type instanceof JsonType.Wrapped wrapped ? Optional.of(value(wrapped)) : type.inside();
  }

  /**
   * Whether null is a value of the type inside another.
   *
   * @param nullable whether null is a value of the type around it
   */
  boolean nullInside(JsonType type, boolean nullable) {
    if (type instanceof JsonType.Nullable || type instanceof JsonType.Maybe) {
      return true;
    } else if (type instanceof JsonType.NonNull || type instanceof JsonType.Constrained) {
      return nullable;
    }
    boolean own = inside(type).filter(this::admitsNull).isPresent();
    return own || nullable && type instanceof JsonType.Wrapped;
  }
}
