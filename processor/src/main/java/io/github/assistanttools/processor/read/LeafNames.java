package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.read.declaration.Annotations;
import io.github.assistanttools.processor.read.declaration.ClassAnnotations;
import io.github.assistanttools.processor.read.declaration.Declaration;
import io.github.assistanttools.processor.read.declaration.Jackson;
import io.github.assistanttools.processor.read.element.Members;
import io.github.assistanttools.processor.read.element.Reporter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;

/**
 * The names of the leaves of a sealed type. The nearest {@code @JsonSubTypes} of the sealed type
 * lists them; of a type that it lists, or that a sealed type permits, only its own
 * {@code @JsonSubTypes} and {@code @JsonTypeName} count, and not those that it inherits. The first
 * name of a leaf counts. These are the rules of Jackson's {@code StdSubtypeResolver}.
 */
final class LeafNames {

  private final Declaration sealed;
  private final Map<TypeElement, Located> names = new HashMap<>();
  private final Set<TypeElement> seen = new HashSet<>();

  LeafNames(Declaration sealed) {
    this.sealed = sealed;
    collect(sealed.type(), sealed.annotations(), Optional.empty());
  }

  private void collect(TypeElement type, ClassAnnotations annotations, Optional<Located> listed) {
    listed.or(() -> own(type)).ifPresent(name -> names.putIfAbsent(type, name));
    if (!seen.add(type)) {
      return;
    }
    Optional<ClassAnnotations.Found> subTypes = annotations.find(Jackson.SUB_TYPES);
    if (subTypes.isPresent()) {
      list(subTypes.get());
    } else {
      Leaves.permitted(type, sealed.reading())
          .forEach(each -> collectBelow(each, Optional.empty()));
    }
  }

  private void collectBelow(TypeElement type, Optional<Located> listed) {
    collect(type, new ClassAnnotations(List.of(type)), listed);
  }

  private void list(ClassAnnotations.Found subTypes) {
    Reporter.Spot spot = sealed.placeOf(subTypes.on()).at(subTypes.on(), subTypes.annotation());
    Annotations.values(subTypes.annotation(), "value", AnnotationMirror.class)
        .forEach(subType -> list(subType, spot));
  }

  private void list(AnnotationMirror subType, Reporter.Spot spot) {
    if (!Annotations.texts(subType, "names").isEmpty()) {
      spot.problem(
          ProblemId.JACKSON,
          "the names of a @JsonSubTypes.Type are not supported",
          "give each type one name");
    }
    Optional<Located> name =
        Annotations.value(subType, "name", String.class)
            .filter(text -> !text.isEmpty())
            .map(text -> new Located(text, spot.site()));
    Annotations.type(subType, "value").ifPresent(type -> collectBelow(type, name));
  }

  /** The name of a leaf; its simple name where no annotation names it. */
  Located of(TypeElement leaf) {
    Optional<Located> known = Optional.ofNullable(names.get(leaf)).or(() -> own(leaf));
    if (known.isEmpty()) {
      reportInherited(leaf);
    }
    return known.orElseGet(() -> new Located(Members.name(leaf), sealed.placeOf(leaf).site(leaf)));
  }

  private Optional<Located> own(TypeElement type) {
    return Annotations.text(type, Jackson.TYPE_NAME, "value")
        .filter(name -> !name.text().isEmpty())
        .map(sealed.placeOf(type)::located);
  }

  /** Jackson uses it if the value is at the root, or not listed, and otherwise does not. */
  private void reportInherited(TypeElement leaf) {
    Optional<ClassAnnotations.Found> inherited =
        sealed.reading().annotations(leaf).find(Jackson.TYPE_NAME);
    Reporter.Spot spot = sealed.placeOf(leaf).at(leaf);
    inherited.ifPresent(
        found ->
            spot.problem(
                ProblemId.JACKSON,
                "%s inherits the @JsonTypeName of %s, which Jackson uses in some places only",
                "give %1$s one of its own",
                Members.typePath(leaf),
                Members.typePath(found.on())));
  }
}
