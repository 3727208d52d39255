package io.github.assistanttools.processor.read.element;

import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/**
 * Which types come from source files of this compilation, as known from the rounds so far. Only
 * their elements have a position to report at.
 *
 * @param roots qualified names of the root types of the first round, which users have written
 * @param settled those of all rounds that all processors have seen for a whole round
 */
public record Sources(Set<String> roots, Set<String> settled) {

  public Sources {
    roots = Set.copyOf(roots);
    settled = Set.copyOf(settled);
  }

  public boolean contain(Element element) {
    return roots.contains(outermost(element).getQualifiedName().toString());
  }

  public boolean settled(Element element) {
    return settled.contains(outermost(element).getQualifiedName().toString());
  }

  public static TypeElement outermost(Element element) {
    Element above = element.getEnclosingElement();
    return above instanceof PackageElement ? (TypeElement) element : outermost(above);
  }
}
