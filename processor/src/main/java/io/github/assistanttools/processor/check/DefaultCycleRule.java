package io.github.assistanttools.processor.check;

import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ObjectDefinition;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.ToolInterface;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A default that omits a member whose own default omits it again would never end: {@code record
 * Node(@Default("{}") Node next)}.
 */
final class DefaultCycleRule {

  private final ToolInterface tool;

  /**
   * The members with defaults, each with those that its default omits; without those that lead to
   * no cycle. A chain of defaults may be long, so each default is read once.
   */
  private final Map<Member, List<Member>> leftOut = new LinkedHashMap<>();

  private DefaultCycleRule(ToolInterface tool) {
    this.tool = tool;
    for (ObjectDefinition definition : tool.objects().values()) {
      definition.reads().stream()
          .filter(member -> member.defaultValue().isPresent())
          .forEach(member -> leftOut.put(member, leftOut(member)));
    }
    removeFinite();
  }

  static void check(ToolInterface tool, Problems problems) {
    DefaultCycleRule rule = new DefaultCycleRule(tool);
    for (ObjectDefinition definition : tool.objects().values()) {
      for (Member member : definition.reads()) {
        if (rule.needsItself(member)) {
          Located literal = member.defaultValue().orElseThrow();
          problems.add(
              ProblemId.DEFAULT,
              literal.site(),
              "the default of %s.%s depends on itself; %s"
                  .formatted(
                      definition.java().typePath(),
                      member.javaName(),
                      literal
                          .site()
                          .wayOut("write out the property that it omits, or use @Nullable")));
        }
      }
    }
  }

  private List<Member> leftOut(Member member) {
    DefaultReader reader = new DefaultReader(tool);
    reader.fault(member.defaultValue().orElseThrow().text(), member.type());
    return reader.leftOut();
  }

  /** Removes the members whose defaults omit only removed ones. */
  private void removeFinite() {
    Map<Member, List<Member>> omittedBy = new HashMap<>();
    Map<Member, Integer> open = new HashMap<>();
    leftOut.forEach(
        (member, omitted) -> {
          open.put(member, omitted.size());
          omitted.forEach(
              each -> omittedBy.computeIfAbsent(each, key -> new ArrayList<>()).add(member));
        });
    Deque<Member> finite = new ArrayDeque<>();
    open.forEach(
        (member, count) -> {
          if (count == 0) {
            finite.add(member);
          }
        });
    while (!finite.isEmpty()) {
      Member next = finite.remove();
      leftOut.remove(next);
      for (Member each : omittedBy.getOrDefault(next, List.of())) {
        if (open.merge(each, -1, Integer::sum) == 0) {
          finite.add(each);
        }
      }
    }
  }

  private boolean needsItself(Member member) {
    return ReachedTypes.from(
            leftOut.getOrDefault(member, List.of()),
            each -> leftOut.getOrDefault(each, List.of()).stream())
        .contains(member);
  }
}
