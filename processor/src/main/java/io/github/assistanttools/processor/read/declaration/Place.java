package io.github.assistanttools.processor.read.declaration;

import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.model.Site;
import io.github.assistanttools.processor.read.element.Members;
import io.github.assistanttools.processor.read.element.Reporter;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Where to report problems with a declaration. In a source file of this compilation, each is
 * reported at its token; for a class file, at the use and with the name of the member.
 *
 * @param use the use of a declaration that has no source
 */
public record Place(Reporter reporter, Optional<Site.Use> use) {

  /** The same place with another reporter. */
  public Place to(Reporter other) {
    return new Place(other, use);
  }

  public boolean hasSource() {
    return use.isEmpty();
  }

  /** The token to report at, for a part of the declaration. */
  public Site site(Site part) {
    return use.<Site>map(known -> known).orElse(part);
  }

  public Site site(Element part) {
    return site(ElementSite.of(part));
  }

  public Located located(Located text) {
    return new Located(text.text(), site(text.site()));
  }

  public Reporter.Spot at(Site part) {
    return reporter.at(site(part));
  }

  public Reporter.Spot at(Element part) {
    return at(ElementSite.of(part));
  }

  public Reporter.Spot at(Element part, AnnotationMirror annotation) {
    return at(ElementSite.of(part, annotation));
  }

  /** The name of a member, if the token to report at does not show which one it is. */
  public Optional<String> path(Element member) {
    return use.map(known -> owner(member) + member.getSimpleName());
  }

  /** The name of its class and a dot; Eclipse does not say whose parameter one is. */
  private static String owner(Element member) {
    Element owner = member.getEnclosingElement();
    return owner instanceof TypeElement
        ? Members.typePath(owner) + "."
        : owner == null ? "" : owner(owner);
  }
}
