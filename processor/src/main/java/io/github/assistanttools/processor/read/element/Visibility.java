package io.github.assistanttools.processor.read.element;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** What generated code in a package can name. */
public record Visibility(Elements elements, PackageElement from) {

  public static final String WAY_OUT =
      "make it public, or package-private in the package of the tool interface";

  /** Whether a type, and all that encloses it, can be named. */
  public boolean visible(TypeElement type) {
    return enclosing(type).allMatch(this::reaches);
  }

  /** The type, or the innermost of those that enclose it, which cannot be named. */
  public Optional<Element> hidden(TypeElement type) {
    return enclosing(type).filter(each -> !reaches(each)).findFirst();
  }

  /** Whether a member of a visible type can be named. */
  public boolean reaches(Element member) {
    Set<Modifier> modifiers = member.getModifiers();
    return modifiers.contains(Modifier.PUBLIC)
        || elements.getPackageOf(member).equals(from) && !modifiers.contains(Modifier.PRIVATE);
  }

  /** Whether a type, and all that encloses it, is public. */
  public static boolean exposed(TypeElement type) {
    return enclosing(type).allMatch(each -> each.getModifiers().contains(Modifier.PUBLIC));
  }

  private static Stream<Element> enclosing(TypeElement type) {
    return Stream.iterate(type, TypeElement.class::isInstance, Element::getEnclosingElement);
  }
}
