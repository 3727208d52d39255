package io.github.assistanttools.processor.check;

import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ObjectDefinition;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.ToolInterface;
import java.util.List;

/**
 * A default that omits a member whose own default omits it again would never end: {@code record
 * Node(@Default("{}") Node next)}.
 */
final class DefaultCycleRule {

  private DefaultCycleRule() {}

  static void check(ToolInterface tool, Problems problems) {
    for (ObjectDefinition definition : tool.objects().values()) {
      for (Member member : definition.reads()) {
        if (member.defaultValue().isPresent() && needsItself(tool, member)) {
          Located literal = member.defaultValue().get();
          problems.add(
              ProblemId.DEFAULT,
              literal.site(),
              "the default of %s.%s depends on itself; write out the property that it omits, or use @Nullable"
                  .formatted(definition.java().simpleName(), member.javaName()));
        }
      }
    }
  }

  private static boolean needsItself(ToolInterface tool, Member member) {
    return ReachedTypes.from(leftOut(tool, member), each -> leftOut(tool, each).stream())
        .contains(member);
  }

  private static List<Member> leftOut(ToolInterface tool, Member member) {
    DefaultReader reader = new DefaultReader(tool);
    reader.fault(member.defaultValue().orElseThrow().text(), member.type());
    return reader.leftOut();
  }
}
