package io.github.assistanttools.processor.write;

import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ToolInterface;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The types that one schema defines under {@code $defs}: those that contain themselves. All others
 * are written where they are used, each with the description of its use, unless the repetition
 * would be excessive; then all of them are defined.
 *
 * @param names the names to define them under, in the order they are met
 * @param enums those of them that are enums
 */
record Definitions(Map<Mention, String> names, Map<Mention, JsonType.Choice> enums) {

  static Definitions ofParameters(ToolInterface tool, List<Member> members, Dialect dialect) {
    return new DefinitionSearch(tool, Direction.ARGUMENTS, dialect).ofMembers(members);
  }

  static Definitions ofResult(ToolInterface tool, JsonType result) {
    return new DefinitionSearch(tool, Direction.RESULT, Dialect.NEUTRAL).ofType(result);
  }

  boolean isEmpty() {
    return names.isEmpty();
  }

  boolean contains(Mention mention) {
    return names.containsKey(mention);
  }

  /** The reference to a type that is defined; empty for one that is written where it is used. */
  Optional<String> reference(Mention mention) {
    return Optional.ofNullable(names.get(mention)).map(name -> "#/$defs/" + name);
  }
}
