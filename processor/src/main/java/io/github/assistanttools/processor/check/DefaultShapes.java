package io.github.assistanttools.processor.check;

import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ObjectDefinition;
import io.github.assistanttools.processor.model.UnionDefinition;
import io.github.assistanttools.runtime.codec.ObjectShape;
import io.github.assistanttools.runtime.codec.UnionShape;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The codec's shapes of objects and unions, as in generated code; empty where names are missing or
 * collide, which other rules report.
 */
final class DefaultShapes {

  private DefaultShapes() {}

  static Optional<ObjectShape> of(ObjectDefinition definition) {
    List<Member> members = definition.reads();
    if (!distinct(members.stream().flatMap(DefaultShapes::allNames))) {
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
