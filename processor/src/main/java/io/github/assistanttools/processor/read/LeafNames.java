package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.model.Problem;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.Site;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * What the leaves of a sealed type are called. The nearest {@code @JsonSubTypes} of the sealed type
 * lists them; a type that it lists, or that a sealed type permits, is asked for its own
 * {@code @JsonSubTypes} and {@code @JsonTypeName} only, and not for what it inherits. The first
 * name of a leaf counts. It is the way of Jackson's {@code StdSubtypeResolver}.
 */
final class LeafNames {

  private final Place place;
  private final List<Problem> obstacles;
  private final Map<String, Located> names = new HashMap<>();
  private final Set<TypeElement> seen = new HashSet<>();

  LeafNames(Place place, List<Problem> obstacles) {
    this.place = place;
    this.obstacles = obstacles;
  }

  /** Notes the names below a sealed type, with what that inherits. */
  void collect(TypeElement sealed) {
    collect(sealed, ClassAnnotations.of(sealed), Optional.empty());
  }

  private void collect(TypeElement type, ClassAnnotations annotations, Optional<Located> listed) {
    listed
        .or(() -> own(type))
        .ifPresent(name -> names.putIfAbsent(type.getQualifiedName().toString(), name));
    if (!seen.add(type)) {
      return;
    }
    Optional<ClassAnnotations.Found> subTypes = annotations.find(Jackson.SUB_TYPES);
    if (subTypes.isPresent()) {
      list(subTypes.get());
    } else {
      for (TypeMirror each : type.getPermittedSubclasses()) {
        if (each.getKind() == TypeKind.DECLARED) {
          below((TypeElement) ((DeclaredType) each).asElement(), Optional.empty());
        }
      }
    }
  }

  private void below(TypeElement type, Optional<Located> listed) {
    collect(type, new ClassAnnotations(List.of(type)), listed);
  }

  private void list(ClassAnnotations.Found subTypes) {
    Site elsewhere = place.elsewhere(subTypes.type());
    Site site =
        elsewhere == null
            ? new ElementSite(subTypes.type(), subTypes.annotation(), null)
            : elsewhere;
    Annotations.values(subTypes.annotation(), "value")
        .filter(AnnotationMirror.class::isInstance)
        .map(AnnotationMirror.class::cast)
        .forEach(subType -> list(subType, site));
  }

  private void list(AnnotationMirror subType, Site site) {
    if (!Annotations.texts(subType, "names").isEmpty()) {
      obstacles.add(
          new Problem(
              ProblemId.JACKSON,
              "the names of a @JsonSubTypes.Type are not supported; give each its one name",
              site));
    }
    Optional<Located> name =
        Annotations.value(subType, "name")
            .map(value -> value.getValue().toString())
            .filter(text -> !text.isEmpty())
            .map(text -> new Located(text, site));
    Annotations.type(subType, "value").ifPresent(type -> below(type, name));
  }

  /** What a leaf is called; its simple name if nothing says more. */
  Located of(TypeElement leaf) {
    Located name = names.get(leaf.getQualifiedName().toString());
    if (name != null) {
      return name;
    }
    Optional<Located> own = own(leaf);
    if (own.isEmpty()) {
      inherited(leaf);
    }
    return own.orElseGet(() -> new Located(leaf.getSimpleName().toString(), site(leaf)));
  }

  private Optional<Located> own(TypeElement type) {
    return Annotations.text(type, Jackson.TYPE_NAME, "value")
        .filter(name -> !name.text().isEmpty())
        .map(name -> place.elsewhere(type) == null ? name : new Located(name.text(), site(type)));
  }

  /** Jackson counts it where the value is at the root, or not listed, and else does not. */
  private void inherited(TypeElement leaf) {
    ClassAnnotations.of(leaf)
        .find(Jackson.TYPE_NAME)
        .ifPresent(
            found ->
                obstacles.add(
                    new Problem(
                        ProblemId.JACKSON,
                        "%s inherits the @JsonTypeName of %s, which Jackson counts in some places only; give %s one of its own"
                            .formatted(
                                leaf.getSimpleName(),
                                found.type().getSimpleName(),
                                leaf.getSimpleName()),
                        site(leaf))));
  }

  private Site site(TypeElement type) {
    Site elsewhere = place.elsewhere(type);
    return elsewhere == null ? ElementSite.of(type) : elsewhere;
  }
}
