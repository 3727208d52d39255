package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.Member;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;

/**
 * The order that {@code @JsonPropertyOrder} wants.
 *
 * @param first names of properties that come first
 * @param alphabetic whether the others are sorted
 */
record PropertyOrder(List<String> first, boolean alphabetic) {

  static final PropertyOrder AS_DECLARED = new PropertyOrder(List.of(), false);

  static PropertyOrder of(AnnotationMirror annotation) {
    return new PropertyOrder(
        Annotations.texts(annotation, "value"), Annotations.flag(annotation, "alphabetic", false));
  }

  List<Member> arranged(List<Member> members) {
    Set<Member> arranged = new LinkedHashSet<>();
    for (String name : first) {
      members.stream()
          .filter(member -> member.name().text().equals(name) || member.javaName().equals(name))
          .forEach(arranged::add);
    }
    List<Member> others = new ArrayList<>(members);
    if (alphabetic) {
      others.sort(Comparator.comparing(member -> member.name().text()));
    }
    arranged.addAll(others);
    return List.copyOf(arranged);
  }
}
