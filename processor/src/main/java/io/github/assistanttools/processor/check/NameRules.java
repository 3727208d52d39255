package io.github.assistanttools.processor.check;

import io.github.assistanttools.processor.model.EnumConstant;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ObjectDefinition;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.Site;
import io.github.assistanttools.processor.model.ToolFunction;
import io.github.assistanttools.processor.model.ToolInterface;
import io.github.assistanttools.processor.model.UnionDefinition;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules for the names of functions, properties, constants and variants. */
final class NameRules {

  private static final Pattern FUNCTION_NAME = Pattern.compile("[a-zA-Z0-9_-]{1,64}");

  private NameRules() {}

  static void check(ToolInterface tool, Problems problems) {
    functions(tool.functions(), problems);
    for (ToolFunction function : tool.functions()) {
      properties(function.arguments(), problems);
    }
    for (ObjectDefinition definition : tool.objects().values()) {
      properties(definition.reads(), problems);
      properties(definition.writes(), problems);
    }
  }

  private static void functions(List<ToolFunction> functions, Problems problems) {
    Map<String, ToolFunction> byName = new HashMap<>();
    for (ToolFunction function : functions) {
      Located name = function.name();
      if (!isFunctionName(name.text())) {
        problems.add(
            ProblemId.NAME,
            name.site(),
            "\"%s\" is not a valid function name: 1 to 64 of the characters a-z, A-Z, 0-9, _ and -; %s"
                .formatted(
                    name.text(),
                    name.site().wayOut("give %s a @Name".formatted(function.javaName()))));
      }
      ToolFunction earlier = byName.putIfAbsent(name.text(), function);
      if (earlier != null) {
        String how =
            earlier.javaName().equals(function.javaName())
                ? "is overloaded, but functions cannot be"
                : "and " + earlier.javaName() + " have the same function name";
        problems.add(
            ProblemId.DUPLICATE,
            name.site(),
            "%s %s: \"%s\" is taken; %s"
                .formatted(function.javaName(), how, name.text(), ownName(name.site())));
      }
    }
  }

  /** Whether the Assistants API accepts the name. */
  static boolean isFunctionName(String name) {
    return FUNCTION_NAME.matcher(name).matches();
  }

  /** Half a surrogate pair is not a character: Java source can contain it, UTF-8 cannot. */
  static boolean wellFormed(String name) {
    return name.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }

  static String halfPair(String javaName) {
    return "the name of "
        + javaName
        + " contains an unpaired surrogate, which cannot be encoded; write the whole character";
  }

  private static void properties(List<Member> members, Problems problems) {
    Map<String, Member> byName = new HashMap<>();
    for (Member member : members) {
      Located name = member.name();
      if (name.text().isEmpty()) {
        problems.add(
            ProblemId.NAME,
            name.site(),
            "the name of %s is empty; %s"
                .formatted(member.javaName(), name.site().wayOut("give it another")));
      }
      if (!wellFormed(name.text())) {
        problems.add(ProblemId.NAME, name.site(), halfPair(member.javaName()));
      }
      Member earlier = byName.putIfAbsent(name.text(), member);
      if (earlier != null) {
        problems.add(
            ProblemId.DUPLICATE,
            name.site(),
            "%s and %s have the same property name, \"%s\"; %s"
                .formatted(
                    earlier.javaName(), member.javaName(), name.text(), ownName(name.site())));
      }
    }
    for (Member member : members) {
      for (Located alias : member.aliases()) {
        Member earlier = byName.putIfAbsent(alias.text(), member);
        if (earlier != null && !earlier.equals(member)) {
          boolean name = earlier.name().text().equals(alias.text());
          problems.add(
              ProblemId.DUPLICATE,
              alias.site(),
              "\"%s\", an alias of %s, is %s %s; %s"
                  .formatted(
                      alias.text(),
                      member.javaName(),
                      name ? "the name of" : "an alias of",
                      earlier.javaName(),
                      alias.site().wayOut("drop the alias")));
        }
      }
    }
  }

  /** The names of an enum's constants. */
  static void constants(JsonType.Choice choice, Path path, Problems problems) {
    if (choice.constants().isEmpty()) {
      problems.add(
          ProblemId.TYPE,
          choice.site(),
          path,
          choice.java()
              + " has no constants, so no value is valid; "
              + choice.site().wayOut("add one"));
    }
    Set<String> names = new HashSet<>();
    for (EnumConstant constant : choice.constants()) {
      if (!wellFormed(constant.jsonName())) {
        problems.add(ProblemId.NAME, constant.site(), path, halfPair(constant.javaName()));
      }
      if (!names.add(constant.jsonName())) {
        problems.add(
            ProblemId.DUPLICATE,
            constant.site(),
            path,
            "\"%s\" names two constants of %s; %s"
                .formatted(constant.jsonName(), choice.java(), ownName(constant.site())));
      }
    }
  }

  /** The discriminators of sealed types, and their values. */
  static void variants(ToolInterface tool, Problems problems) {
    for (UnionDefinition union : tool.unions().values()) {
      if (union.variants().isEmpty() && union.obstacles().isEmpty() && !tool.waits()) {
        problems.add(
            ProblemId.SEALED,
            union.site(),
            "%s has no variants, so no value is valid; %s"
                .formatted(union.java(), union.site().wayOut("add one")));
      }
      Set<String> names = new HashSet<>();
      for (UnionDefinition.Variant variant : union.variants()) {
        Located name = variant.name();
        if (!wellFormed(name.text())) {
          problems.add(ProblemId.NAME, name.site(), halfPair(variant.type().java().toString()));
        }
        if (!names.add(name.text())) {
          problems.add(
              ProblemId.SEALED,
              name.site(),
              "\"%s\" names two variants of %s; %s"
                  .formatted(
                      name.text(),
                      union.java().typePath(),
                      name.site().wayOut("give one of them a @JsonTypeName of its own")));
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
    String simpleName = union.java().typePath();
    for (Member member : members) {
      if (member.name().text().equals(discriminator)) {
        problems.add(
            ProblemId.SEALED,
            member.name().site(),
            "%s is called \"%s\", the discriminator of %s; %s"
                .formatted(
                    member.javaName(),
                    discriminator,
                    simpleName,
                    member.name().site().wayOut("give it a @Name of its own")));
      }
      for (Located alias : member.aliases()) {
        if (alias.text().equals(discriminator)) {
          problems.add(
              ProblemId.SEALED,
              alias.site(),
              "\"%s\", an alias of %s, is the discriminator of %s; %s"
                  .formatted(
                      discriminator,
                      member.javaName(),
                      simpleName,
                      alias.site().wayOut("drop the alias")));
        }
      }
    }
  }

  private static String ownName(Site site) {
    return site.wayOut("give one of them a @Name of its own");
  }
}
