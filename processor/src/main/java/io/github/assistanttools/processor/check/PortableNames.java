package io.github.assistanttools.processor.check;

import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ObjectDefinition;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.ToolFunction;
import io.github.assistanttools.processor.model.ToolInterface;
import io.github.assistanttools.processor.model.UnionDefinition;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Warns of names that some protocols refuse. A function name of Gemini begins with a letter or an
 * underscore, and so does a property name that all of them accept, which has no other characters
 * than letters, digits and underscores.
 */
final class PortableNames {

  private static final Pattern FUNCTION = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_-]{0,63}");
  private static final Pattern PROPERTY = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]{0,63}");

  private final Problems problems;

  private PortableNames(Problems problems) {
    this.problems = problems;
  }

  static void check(ToolInterface tool, Problems problems) {
    PortableNames names = new PortableNames(problems);
    for (ToolFunction function : tool.functions()) {
      names.function(function);
      names.members("", function.arguments());
    }
    tool.objects().values().forEach(names::object);
    tool.unions().values().forEach(names::union);
  }

  private void function(ToolFunction function) {
    Located name = function.name();
    if (NameRules.isFunctionName(name.text()) && !FUNCTION.matcher(name.text()).matches()) {
      problems.add(
          ProblemId.PORTABLE_NAME,
          name.site(),
          "the function name \"%s\" does not begin with a letter or _, so not every protocol accepts it; give %s a @Name"
              .formatted(name.text(), function.javaName()));
    }
  }

  private void object(ObjectDefinition object) {
    String owner = object.java().typePath() + ".";
    members(owner, object.reads());
    members(owner, object.writes());
  }

  private void members(String owner, List<Member> members) {
    for (Member member : members) {
      property(member.name(), "give %s a @Name".formatted(owner + member.javaName()));
    }
  }

  private void union(UnionDefinition union) {
    String wayOut = "give the @JsonTypeInfo of %s another";
    property(union.discriminator(), wayOut.formatted(union.java().typePath()));
  }

  private void property(Located name, String wayOut) {
    // An empty name and half a character are errors already.
    if (!name.text().isEmpty()
        && NameRules.wellFormed(name.text())
        && !PROPERTY.matcher(name.text()).matches()) {
      problems.add(
          ProblemId.PORTABLE_NAME,
          name.site(),
          "the property name \"%s\" is not a letter or _ and at most 63 more of the characters a-z, A-Z, 0-9 and _, so not every protocol accepts it; %s"
              .formatted(name.text(), wayOut));
    }
  }
}
