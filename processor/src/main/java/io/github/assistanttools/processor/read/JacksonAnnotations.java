package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.Problem;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.Site;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Jackson's annotations that would change the JSON form and are not supported. To ignore one would
 * make the schema a lie about what its author knows from other mappers, so each is a problem.
 */
final class JacksonAnnotations {

  private static final Set<String> SUPPORTED =
      Set.of(Annotations.JSON_PROPERTY, Annotations.JSON_DESCRIPTION);

  private final List<Problem> problems;

  JacksonAnnotations(List<Problem> problems) {
    this.problems = problems;
  }

  /** Looks at a tool method and its parameters. */
  void look(ExecutableElement method, @Nullable Site use) {
    lookAt(method, method, use);
    method.getParameters().forEach(parameter -> lookAt(parameter, method, use));
  }

  /** Looks at a type and its members. */
  void look(TypeElement type, @Nullable Site use) {
    lookAt(type, type, use);
    for (Element member : type.getEnclosedElements()) {
      if (!(member instanceof TypeElement) && !repeats(member, type)) {
        lookAt(member, type, use);
      }
    }
  }

  /** A record's components and implicit accessors only repeat its fields, and have no position. */
  private static boolean repeats(Element member, TypeElement type) {
    return type.getKind() == ElementKind.RECORD
        && member.getKind() != ElementKind.FIELD
        && type.getEnclosedElements().stream()
            .anyMatch(
                field ->
                    field.getKind() == ElementKind.FIELD
                        && field.getSimpleName().equals(member.getSimpleName())
                        && names(field).containsAll(names(member)));
  }

  private static List<String> names(Element element) {
    return Annotations.stream(element).map(Annotations::name).toList();
  }

  private void lookAt(Element element, Element owner, @Nullable Site use) {
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      String name = Annotations.name(annotation);
      if (name.startsWith(Annotations.JACKSON) && !SUPPORTED.contains(name)) {
        String text =
            "@%s on %s would change the JSON form and is not supported; %s"
                .formatted(
                    annotation.getAnnotationType().asElement().getSimpleName(),
                    owner.getSimpleName(),
                    owner.getKind() == ElementKind.ENUM
                        ? "name the constants with @Name or @JsonProperty"
                        : "remove it, or use a record of its own for the tool");
        Site site = use == null ? new ElementSite(element, annotation, null) : use;
        problems.add(new Problem(ProblemId.JACKSON, text, site));
      }
    }
  }
}
