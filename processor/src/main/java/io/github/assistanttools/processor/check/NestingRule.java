package io.github.assistanttools.processor.check;

import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.ToolFunction;
import io.github.assistanttools.processor.model.ToolInterface;

/**
 * A chain of objects that must contain one another may be finite and still be deeper than the
 * runtime reads, so that no call could succeed.
 */
final class NestingRule {

  private NestingRule() {}

  static void check(ToolInterface tool, FiniteTypes types, Problems problems) {
    for (ToolFunction function : tool.functions()) {
      for (Member member : function.arguments()) {
        // The arguments as a whole are a level, too.
        if (types.levels(member) >= FiniteTypes.DEEPEST) {
          problems.add(
              ProblemId.LIMIT,
              member.site(),
              "every %s nests objects more than %d levels deep, and a call may not; make a member in between @Nullable, an Optional or a List"
                  .formatted(member.javaName(), FiniteTypes.DEEPEST));
        }
      }
    }
  }
}
