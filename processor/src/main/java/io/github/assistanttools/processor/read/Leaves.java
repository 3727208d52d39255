package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.ProblemId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * What a sealed type permits.
 *
 * @param sealed the type and the sealed types below it
 * @param leaves the records and final classes below it, in the order of their declaration, where
 *     they are declared in one place
 */
record Leaves(Set<TypeElement> sealed, Set<TypeElement> leaves) {

  /** A variant that is no leaf is an obstacle. */
  static Leaves of(Declaration sealed, Reporter obstacles) {
    Leaves leaves = new Leaves(new LinkedHashSet<>(), new LinkedHashSet<>());
    leaves.collect(sealed.type(), sealed, obstacles);
    return leaves;
  }

  private void collect(TypeElement type, Declaration top, Reporter obstacles) {
    if (!sealed.add(type)) {
      return;
    }
    for (TypeElement child : permitted(type, top.reading())) {
      boolean leaf =
          child.getKind() == ElementKind.RECORD || child.getModifiers().contains(Modifier.FINAL);
      if (ClassKinds.sealed(child)) {
        collect(child, top, obstacles);
      } else if (leaf && child.getKind() != ElementKind.ENUM) {
        leaves.add(child);
      } else {
        Fault fault = fault(child);
        top.reading()
            .place(child, top.use())
            .to(obstacles)
            .at(child)
            .problem(
                ProblemId.SEALED,
                "%s, a variant of %s, %s"
                    .formatted(child.getSimpleName(), type.getSimpleName(), fault.fact()),
                fault.wayOut());
      }
    }
  }

  private static Fault fault(TypeElement child) {
    if (child.getKind() == ElementKind.ENUM) {
      return new Fault("is an enum, which has no place for a discriminator", "make it a record");
    }
    return child.getModifiers().contains(Modifier.SEALED)
        ? new Fault(
            "is sealed and not abstract, so it is a variant of itself",
            "make it abstract, or final")
        : new Fault("is open to subclasses", "seal it, or make it a record or a final class");
  }

  /** Those that exist; for the others the interface waits. */
  private static List<TypeElement> permitted(TypeElement type, Reading reading) {
    List<TypeElement> permitted = new ArrayList<>();
    for (TypeMirror each : type.getPermittedSubclasses()) {
      if (each.getKind() == TypeKind.DECLARED) {
        permitted.add((TypeElement) ((DeclaredType) each).asElement());
      } else if (each.getKind() == TypeKind.ERROR) {
        reading.await(each);
      }
    }
    return permitted;
  }
}
