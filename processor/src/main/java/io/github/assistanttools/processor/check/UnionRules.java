package io.github.assistanttools.processor.check;

import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ObjectDefinition;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.ToolInterface;
import io.github.assistanttools.processor.model.UnionDefinition;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** The rules for the discriminators of sealed types. */
final class UnionRules {

  private UnionRules() {}

  static void check(ToolInterface tool, Problems problems) {
    for (UnionDefinition union : tool.unions().values()) {
      if (union.variants().isEmpty() && union.obstacles().isEmpty() && !tool.waits()) {
        problems.add(
            ProblemId.SEALED,
            union.site(),
            "%s has no variants, so no value is valid; add one".formatted(union.java()));
      }
      Set<String> names = new HashSet<>();
      for (UnionDefinition.Variant variant : union.variants()) {
        Located name = variant.name();
        if (!NameRules.wellFormed(name.text())) {
          problems.add(
              ProblemId.NAME, name.site(), NameRules.halfPair(variant.type().java().toString()));
        }
        if (!names.add(name.text())) {
          problems.add(
              ProblemId.SEALED,
              name.site(),
              "\"%s\" names two variants of %s; give one of them a @JsonTypeName of its own"
                  .formatted(name.text(), union.java().simpleName()));
        }
        discriminator(union, tool.definition(variant.type()), problems);
      }
    }
  }

  private static void discriminator(
      UnionDefinition union, ObjectDefinition variant, Problems problems) {
    Set<Member> members = new LinkedHashSet<>(variant.reads());
    members.addAll(variant.writes());
    String discriminator = union.discriminator().text();
    String simpleName = union.java().simpleName();
    for (Member member : members) {
      if (member.name().text().equals(discriminator)) {
        problems.add(
            ProblemId.SEALED,
            member.name().site(),
            "%s is called \"%s\", the discriminator of %s; give it a @Name of its own"
                .formatted(member.javaName(), discriminator, simpleName));
      }
      for (Located alias : member.aliases()) {
        if (alias.text().equals(discriminator)) {
          problems.add(
              ProblemId.SEALED,
              alias.site(),
              "\"%s\", an alias of %s, is the discriminator of %s; drop the alias"
                  .formatted(discriminator, member.javaName(), simpleName));
        }
      }
    }
  }
}
