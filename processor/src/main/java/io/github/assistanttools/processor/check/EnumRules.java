package io.github.assistanttools.processor.check;

import io.github.assistanttools.processor.model.EnumConstant;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.ProblemId;
import java.util.HashSet;
import java.util.Set;

/** The rules for the names of an enum's constants. */
final class EnumRules {

  private EnumRules() {}

  static void check(JsonType.Choice choice, Path path, Problems problems) {
    if (choice.constants().isEmpty()) {
      problems.add(
          ProblemId.TYPE,
          choice.site(),
          path,
          choice.java() + " has no constants, so no value is valid; add one");
    }
    Set<String> names = new HashSet<>();
    for (EnumConstant constant : choice.constants()) {
      if (!NameRules.wellFormed(constant.jsonName())) {
        problems.add(
            ProblemId.NAME, constant.site(), path, NameRules.halfPair(constant.javaName()));
      }
      if (!names.add(constant.jsonName())) {
        problems.add(
            ProblemId.DUPLICATE,
            constant.site(),
            path,
            "\"%s\" names two constants of %s; give one of them a @Name of its own"
                .formatted(constant.jsonName(), choice.java()));
      }
    }
  }
}
