package io.github.assistanttools.processor.read.declaration;

import io.github.assistanttools.processor.model.Member;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;

/**
 * The order of {@code @JsonPropertyOrder}.
 *
 * @param first names of properties that come first
 * @param alphabetic whether the others are sorted
 */
public record PropertyOrder(List<String> first, boolean alphabetic) {

  static final PropertyOrder AS_DECLARED = new PropertyOrder(List.of(), false);

  static PropertyOrder of(AnnotationMirror annotation) {
    return new PropertyOrder(
        Annotations.texts(annotation, "value"), Annotations.flag(annotation, "alphabetic", false));
  }

  List<Member> arranged(List<Member> members) {
    Stream<Member> others =
        alphabetic
            ? members.stream().sorted(Comparator.comparing(member -> member.name().text()))
            : members.stream();
    return Stream.concat(first.stream().flatMap(name -> named(name, members)), others)
        .distinct()
        .toList();
  }

  private static Stream<Member> named(String name, List<Member> members) {
    return members.stream()
        .filter(member -> member.name().text().equals(name) || member.javaName().equals(name));
  }
}
