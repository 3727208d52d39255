package io.github.assistanttools.processor.check;

import io.github.assistanttools.processor.model.Container;
import io.github.assistanttools.processor.model.JavaType;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ObjectDefinition;
import io.github.assistanttools.processor.model.ToolInterface;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules for the elements of a set, so that Java can detect duplicates. */
final class SetRules {

  private SetRules() {}

  /** What is wrong with the elements, and the way out; empty for a set without problems. */
  static Optional<String> fault(JsonType.Sequence sequence, ToolInterface tool) {
    JsonType element = sequence.element();
    if (!sequence.container().distinct()) {
      return Optional.empty();
    } else if (element.java() instanceof JavaType.Array) {
      return Optional.of(
          "arrays have no value equality, so a set of them cannot detect duplicates; use a List"
              + " instead of the array or the set");
    } else if (holdsUrl(element, tool)) {
      return Optional.of(
          "comparing URLs resolves their hosts, so a set of them needs the network; use URI");
    } else if (sequence.container() == Container.SORTED_SET && !sortable(element)) {
      return Optional.of(element.java() + " has no natural order; use a Set");
    }
    return Optional.empty();
  }

  private static boolean sortable(JsonType type) {
    JsonType core = type instanceof JsonType.Nullable ? type : type.core();
    return core instanceof JsonType.Choice
        || core instanceof JsonType.Scalar scalar && scalar.row().sortable()
        || core instanceof JsonType.Unsupported
        || core instanceof JsonType.Missing;
  }

  private static boolean holdsUrl(JsonType element, ToolInterface tool) {
    Stream<JsonType> members =
        ReachedTypes.objects(tool, Stream.of(element), ObjectDefinition::reads).stream()
            .flatMap(key -> tool.objects().get(key).reads().stream())
            .map(Member::type);
    return Stream.concat(Stream.of(element), members)
        .map(ReachedTypes::innermost)
        .anyMatch(
            type ->
                type instanceof JsonType.Scalar scalar
                    && scalar.row().javaName().equals("java.net.URL"));
  }
}
