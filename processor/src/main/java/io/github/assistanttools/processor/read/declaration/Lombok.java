package io.github.assistanttools.processor.read.declaration;

import io.github.assistanttools.processor.read.element.Members;
import io.github.assistanttools.processor.read.element.Sources;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Lombok's annotations that add constructors, getters and setters. They stay on the class. Lombok
 * completes a class in the round in which it first sees it, before or after this processor, and
 * requests another round; there the class is complete.
 */
public final class Lombok {

  private static final Set<String> ACCESSORS =
      Set.of("lombok.Data", "lombok.Value", "lombok.Getter", "lombok.Setter");
  private static final Set<String> OTHERS =
      Set.of(
          "lombok.Builder",
          "lombok.NoArgsConstructor",
          "lombok.RequiredArgsConstructor",
          "lombok.AllArgsConstructor",
          "lombok.experimental.SuperBuilder",
          "lombok.extern.jackson.Jacksonized");

  private Lombok() {}

  /** The class, or the first of its superclasses, that Lombok has yet to complete. */
  public static Optional<TypeElement> awaited(TypeElement type, Reading reading) {
    Sources sources = reading.sources;
    return reading.superTypes.classes(type).stream()
        .filter(
            each ->
                carries(each, ACCESSORS) && !(sources.settled(each) && hasAccessors(each))
                    || carries(each, OTHERS) && !sources.settled(each))
        .findFirst();
  }

  private static boolean carries(TypeElement type, Set<String> names) {
    return hasOne(type, names)
        || type.getEnclosedElements().stream().anyMatch(each -> hasOne(each, names));
  }

  private static boolean hasOne(Element element, Set<String> names) {
    return element.getAnnotationMirrors().stream()
        .anyMatch(each -> names.contains(Annotations.name(each)));
  }

  /** Whether Lombok has completed the class: a round may also pass because of other processors. */
  private static boolean hasAccessors(TypeElement type) {
    List<String> methods = Members.methods(type).map(Lombok::lowerCase).toList();
    List<String> fields = Members.fields(type).map(Lombok::lowerCase).toList();
    return fields.isEmpty()
        || methods.contains("hashcode")
        || fields.stream()
            .anyMatch(field -> methods.stream().anyMatch(each -> each.endsWith(field)));
  }

  private static String lowerCase(Element element) {
    return Members.name(element).toLowerCase(Locale.ROOT);
  }
}
