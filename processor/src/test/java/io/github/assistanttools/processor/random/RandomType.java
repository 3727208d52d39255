package io.github.assistanttools.processor.random;

import java.util.Optional;
import java.util.stream.Stream;

/** A type as a source may spell it, and what is known of its values. */
sealed interface RandomType
    permits AnythingType,
        ConstrainedType,
        EnumType,
        MapType,
        MaybeType,
        NullableType,
        ObjectType,
        PrimitiveArrayType,
        ScalarType,
        SelfType,
        SequenceType,
        UnionType,
        ValueType {

  /** How a source spells it, with its annotations. */
  String spelling();

  /** The same without the annotations that are about the whole of it. */
  default String bare() {
    return spelling();
  }

  /** Whether its values are primitives, so never null. */
  default boolean primitive() {
    return false;
  }

  /** Its class, for arrays of it. */
  Class<?> raw(Classes classes);

  /** A value that fits. */
  Sample sample(Draw draw);

  /** A document, which need not fit, in another form. */
  default Json form(Json json, Form form) {
    return json;
  }

  /** The type of an element or property of such a document; empty for those that are unknown. */
  default Optional<RandomType> child(String token, Json json) {
    return inside().flatMap(type -> type.child(token, json));
  }

  /** The type that has the same documents, more or less. */
  default Optional<RandomType> inside() {
    return Optional.empty();
  }

  /** This type and the types inside it, down to a recursive reference. */
  default Stream<RandomType> layers() {
    return Stream.iterate(
            Optional.of(this), Optional::isPresent, type -> type.flatMap(RandomType::inside))
        .map(Optional::orElseThrow);
  }
}
