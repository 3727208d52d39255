package io.github.assistanttools.processor.check;

import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ObjectDefinition;
import io.github.assistanttools.processor.model.UnionDefinition;
import io.github.assistanttools.runtime.codec.ObjectShape;
import io.github.assistanttools.runtime.codec.UnionShape;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The codec's shapes of objects and unions, as generated code has them; empty where names collide,
 * or there are none, which is reported by itself.
 */
final class DefaultShapes {

  private DefaultShapes() {}

  /**
   * The shape of an object.
   *
   * @param strict whether the schema is closed, even if the class is open
   */
  static Optional<ObjectShape> of(ObjectDefinition definition, boolean strict) {
    List<Member> members = definition.reads();
    Stream<String> aliases =
        members.stream().flatMap(member -> member.aliases().stream()).map(Located::text);
    if (!distinct(Stream.concat(Stream.of(names(members, member -> true)), aliases).toList())) {
      return Optional.empty();
    }
    ObjectShape shape =
        ObjectShape.of(names(members, member -> true)).optional(names(members, Member::optional));
    for (Member member : members) {
      String[] others = member.aliases().stream().map(Located::text).toArray(String[]::new);
      shape = shape.alias(member.name().text(), others);
    }
    return Optional.of(definition.open() && !strict ? shape.open() : shape);
  }

  private static String[] names(List<Member> members, Predicate<Member> which) {
    return members.stream()
        .filter(which)
        .map(member -> member.name().text())
        .toArray(String[]::new);
  }

  static Optional<UnionShape> of(UnionDefinition union) {
    List<String> names = union.variants().stream().map(each -> each.name().text()).toList();
    return names.isEmpty() || !distinct(names)
        ? Optional.empty()
        : Optional.of(UnionShape.of(union.discriminator().text(), names.toArray(String[]::new)));
  }

  private static boolean distinct(List<String> names) {
    return names.stream().distinct().count() == names.size();
  }
}
