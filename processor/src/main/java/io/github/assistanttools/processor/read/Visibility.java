package io.github.assistanttools.processor.read;

import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** What generated code in a package can name. */
record Visibility(Elements elements, PackageElement from) {

  /** Whether a type, and all that encloses it, can be named. */
  boolean visible(TypeElement type) {
    boolean samePackage = elements.getPackageOf(type).equals(from);
    for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
      boolean open = at.getModifiers().contains(Modifier.PUBLIC);
      boolean near = samePackage && !at.getModifiers().contains(Modifier.PRIVATE);
      if (!open && !near) {
        return false;
      }
    }
    return true;
  }

  /** Whether a member of a visible type can be named. */
  boolean reaches(Element member) {
    return member.getModifiers().contains(Modifier.PUBLIC)
        || elements.getPackageOf(member).equals(from)
            && !member.getModifiers().contains(Modifier.PRIVATE);
  }

  /** Whether a type, and all that encloses it, is public. */
  static boolean exposed(TypeElement type) {
    for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
      if (!at.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }
}
