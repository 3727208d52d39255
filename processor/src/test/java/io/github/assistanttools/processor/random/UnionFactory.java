package io.github.assistanttools.processor.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/** Makes up sealed types: one or two levels, with and without Jackson's annotations. */
final class UnionFactory {

  private static final List<ObjectType.Making> INTERFACE_LEAVES =
      List.of(ObjectType.Making.values());
  private static final List<ObjectType.Making> CLASS_LEAVES =
      List.of(ObjectType.Making.BEAN, ObjectType.Making.CONSTRUCTOR, ObjectType.Making.FACTORY);

  /** How the discriminator is made known. */
  private enum Style {
    PLAIN,
    SUB_TYPES,
    TYPE_NAMES
  }

  private final TypeFactory types;
  private final Random random;

  UnionFactory(TypeFactory types, Random random) {
    this.types = types;
    this.random = random;
  }

  /** The sealed type that is being made. */
  private record Plan(String name, Style style, boolean classes, SelfType self, int depth) {

    String keyword() {
      return classes ? "abstract sealed class " : "sealed interface ";
    }

    String discriminator() {
      return style == Style.PLAIN ? "type" : "kind";
    }
  }

  UnionType make(int depth) {
    return types.unfinished(() -> union(depth));
  }

  private UnionType union(int depth) {
    String name = types.name("U");
    Style style = Style.values()[random.nextInt(Style.values().length)];
    Plan plan = new Plan(name, style, random.nextInt(3) == 0, new SelfType(name, true), depth);
    List<UnionType.Variant> variants = new ArrayList<>();
    List<String> children = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      UnionType.Variant variant = variant(plan, name, variants.isEmpty());
      variants.add(variant);
      children.add(variant.type().name());
    }
    List<UnionType> inner = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      UnionType middle = middle(plan);
      variants.addAll(middle.variants());
      children.add(middle.name());
      inner.add(middle);
    }
    UnionType union = new UnionType(name, name, plan.discriminator(), List.copyOf(variants));
    plan.self().complete(union);
    types.declare(
        "%s%s%s permits %s {}\n"
            .formatted(
                annotations(plan, variants), plan.keyword(), name, String.join(", ", children)));
    types.keep(union);
    inner.forEach(types::keep);
    types.keep(variants.get(0).type());
    return union;
  }

  /** A sealed type between the other one and some of the leaves. */
  private UnionType middle(Plan plan) {
    String name = types.name("U");
    List<UnionType.Variant> variants =
        List.of(variant(plan, name, true), variant(plan, name, false));
    types.declare(
        "%s%s extends %s permits %s {}\n"
            .formatted(
                plan.keyword(),
                name,
                plan.name(),
                variants.stream()
                    .map(each -> each.type().name())
                    .collect(Collectors.joining(", "))));
    return new UnionType(name, name, plan.discriminator(), variants);
  }

  /**
   * A leaf.
   *
   * @param parent the sealed type right above it
   * @param plain whether it holds no other value of the sealed type
   */
  private UnionType.Variant variant(Plan plan, String parent, boolean plain) {
    String name = types.name("L");
    List<ObjectType.Making> makings = plan.classes() ? CLASS_LEAVES : INTERFACE_LEAVES;
    ObjectType.Making making = makings.get(random.nextInt(makings.size()));
    ObjectType type =
        plain
            ? types.object(name, making, 0)
            : types.inside(plan.self(), () -> types.object(name, making, plan.depth()));
    String tag = plan.style() == Style.PLAIN ? name : "a/" + name.toLowerCase(Locale.ROOT);
    String typeName =
        plan.style() == Style.TYPE_NAMES ? "@JsonTypeName(" + Java.literal(tag) + ") " : "";
    types.declare(
        types
            .sources()
            .declare(
                type,
                TypeFactory.open(type)
                    + typeName
                    + (making == ObjectType.Making.RECORD ? "" : "final "),
                "",
                (plan.classes() ? "extends " : "implements ") + parent));
    return new UnionType.Variant(tag, type);
  }

  private static String annotations(Plan plan, List<UnionType.Variant> variants) {
    String info =
        plan.style() == Style.PLAIN
            ? ""
            : "@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = \"%s\") "
                .formatted(plan.discriminator());
    return plan.style() == Style.SUB_TYPES
        ? info
            + variants.stream()
                .map(
                    each ->
                        "@JsonSubTypes.Type(value = %s.class, name = %s)"
                            .formatted(each.type().name(), Java.literal(each.tag())))
                .collect(Collectors.joining(", ", "@JsonSubTypes({", "}) "))
        : info;
  }
}
