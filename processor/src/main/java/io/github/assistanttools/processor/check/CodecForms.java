package io.github.assistanttools.processor.check;

import io.github.assistanttools.processor.model.Constraint.Cases;
import io.github.assistanttools.processor.model.Constraint.Fixed;
import io.github.assistanttools.processor.model.Constraint.Side;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ObjectDefinition;
import io.github.assistanttools.processor.model.UnionDefinition;
import io.github.assistanttools.runtime.codec.Constraint;
import io.github.assistanttools.runtime.codec.ObjectShape;
import io.github.assistanttools.runtime.codec.UnionShape;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The codec's constraints and shapes, as generated code has them. There is no shape where names are
 * missing or collide, which other rules report.
 */
final class CodecForms {

  private CodecForms() {}

  /** What a type demands of a default; empty if nothing. */
  static Optional<Constraint> of(JsonType.Constrained type) {
    Cases<Stream<Constraint>> cases = cases(type.type() instanceof JsonType.Scalar);
    return type.constraints().stream()
        .flatMap(constraint -> constraint.match(cases))
        .reduce(Constraint::and);
  }

  private static Cases<Stream<Constraint>> cases(boolean text) {
    return new Cases<>(
        bound -> Stream.of(bound(bound.side(), bound.value().toString())),
        digits -> Stream.of(Constraint.digits(digits.integer(), digits.fraction())),
        length ->
            Stream.of(
                text
                    ? Constraint.length(length.least(), length.most())
                    : Constraint.size(length.least(), length.most())),
        matches -> Stream.of(Constraint.pattern(matches.regex(), matches.flags())),
        email -> Stream.of(Constraint.email()),
        CodecForms::fixed);
  }

  private static Constraint bound(Side side, String value) {
    return switch (side) {
      case AT_LEAST -> Constraint.atLeast(value);
      case ABOVE -> Constraint.above(value);
      case AT_MOST -> Constraint.atMost(value);
      case BELOW -> Constraint.below(value);
    };
  }

  private static Stream<Constraint> fixed(Fixed constraint) {
    return switch (constraint) {
      case NOT_BLANK -> Stream.of(Constraint.notBlank());
      case IS_TRUE -> Stream.of(Constraint.isTrue());
      case IS_FALSE -> Stream.of(Constraint.isFalse());
      // Whether a source compiles must not depend on the day of its compilation.
      case PAST, PAST_OR_PRESENT, FUTURE, FUTURE_OR_PRESENT -> Stream.empty();
    };
  }

  /** The shape of an object. */
  static Optional<ObjectShape> of(ObjectDefinition definition) {
    List<Member> members = definition.reads();
    if (!distinct(members.stream().flatMap(CodecForms::allNames))) {
      return Optional.empty();
    }
    ObjectShape shape =
        ObjectShape.of(texts(members.stream().map(Member::name)))
            .optional(texts(members.stream().filter(Member::optional).map(Member::name)));
    for (Member member : members) {
      shape = shape.alias(member.name().text(), texts(member.aliases().stream()));
    }
    return Optional.of(definition.open() ? shape.open() : shape);
  }

  static Optional<UnionShape> of(UnionDefinition union) {
    String[] names = texts(union.variants().stream().map(UnionDefinition.Variant::name));
    return names.length == 0 || !distinct(Stream.of(names))
        ? Optional.empty()
        : Optional.of(UnionShape.of(union.discriminator().text(), names));
  }

  private static Stream<String> allNames(Member member) {
    return Stream.concat(Stream.of(member.name()), member.aliases().stream()).map(Located::text);
  }

  private static String[] texts(Stream<Located> names) {
    return names.map(Located::text).toArray(String[]::new);
  }

  private static boolean distinct(Stream<String> names) {
    return names.allMatch(new HashSet<>()::add);
  }
}
