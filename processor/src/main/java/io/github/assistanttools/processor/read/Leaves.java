package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.read.declaration.Declaration;
import io.github.assistanttools.processor.read.declaration.Reading;
import io.github.assistanttools.processor.read.element.Fault;
import io.github.assistanttools.processor.read.element.Members;
import java.util.ArrayList;
import java.util.Comparator;
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
 * The variants of a sealed type.
 *
 * @param sealed the type and the sealed types below it
 * @param leaves the records and final classes below it, in the order of their names: Eclipse loses
 *     the order in which a file without {@code permits} declares them
 */
record Leaves(Set<TypeElement> sealed, Set<TypeElement> leaves) {

  /** Reports each variant that is not a leaf. */
  static Leaves of(Declaration sealed) {
    Leaves leaves = new Leaves(new LinkedHashSet<>(), new LinkedHashSet<>());
    leaves.collect(sealed.type(), sealed);
    List<TypeElement> sorted = new ArrayList<>(leaves.leaves);
    sorted.sort(Comparator.comparing(leaf -> leaf.getQualifiedName().toString()));
    return new Leaves(leaves.sealed, new LinkedHashSet<>(sorted));
  }

  private void collect(TypeElement type, Declaration top) {
    if (!sealed.add(type)) {
      return;
    }
    for (TypeElement child : permitted(type, top.reading())) {
      boolean leaf = Members.isRecord(child) || child.getModifiers().contains(Modifier.FINAL);
      if (ClassKinds.sealed(child)) {
        collect(child, top);
      } else if (leaf && child.getKind() != ElementKind.ENUM) {
        leaves.add(child);
      } else {
        Fault fault = fault(child);
        String variant =
            Members.typePath(child) + ", a variant of " + Members.typePath(type) + ", ";
        top.placeOrUse(child)
            .at(child)
            .problem(ProblemId.SEALED, variant + fault.fact(), fault.wayOut());
      }
    }
  }

  private static Fault fault(TypeElement child) {
    if (child.getKind() == ElementKind.ENUM) {
      return new Fault("is an enum, which cannot hold a discriminator", "make it a record");
    }
    return child.getModifiers().contains(Modifier.SEALED)
        ? ClassKinds.NOT_ABSTRACT
        : new Fault("is open to subclasses", "seal it, or make it a record or a final class");
  }

  /** Those that exist; for the others the interface waits. */
  static List<TypeElement> permitted(TypeElement type, Reading reading) {
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
