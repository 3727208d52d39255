package io.github.assistanttools.processor.random;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The types that an interface knows: those of its own classes that are not generic. */
final class Mentioned {

  private final Set<RandomType> seen = new LinkedHashSet<>();

  private Mentioned() {}

  static List<RandomType> in(Collection<Members> parameters) {
    Mentioned mentioned = new Mentioned();
    parameters.forEach(mentioned::add);
    return mentioned.seen.stream()
        .filter(
            type ->
                type instanceof ObjectType object && object.spelling().equals(object.name())
                    || type instanceof UnionType
                    || type instanceof EnumType
                    || type instanceof ValueType)
        .toList();
  }

  private void add(Members members) {
    members.all().forEach(member -> add(member.type()));
  }

  private void add(RandomType type) {
    if (type instanceof SelfType || !seen.add(type)) {
      return;
    }
    type.inside().ifPresent(this::add);
    if (type instanceof SequenceType sequence) {
      add(sequence.element());
    } else if (type instanceof MapType map) {
      add(map.key());
      add(map.value());
    } else if (type instanceof ObjectType object) {
      add(object.members());
    } else if (type instanceof UnionType union) {
      union.variants().forEach(variant -> add(variant.type().members()));
    }
  }
}
