package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.model.Site;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/** Where to report what is wrong with a declaration, or with a part of it. */
sealed interface Place {

  /** A declaration in a source file of this compilation: each part is reported at itself. */
  record InSource(Reporter reporter) implements Place {
    @Override
    public Site site(Site part) {
      return part;
    }

    @Override
    public Optional<String> path(Element member) {
      return Optional.empty();
    }

    @Override
    public Place to(Reporter other) {
      return new InSource(other);
    }
  }

  /** A declaration without source here: each part is reported by its name, at the use. */
  record NoSource(Reporter reporter, Site.Use use) implements Place {
    @Override
    public Site site(Site part) {
      return use;
    }

    @Override
    public Optional<String> path(Element member) {
      Element owner = member.getEnclosingElement();
      while (owner instanceof ExecutableElement) {
        owner = owner.getEnclosingElement();
      }
      return Optional.of(owner.getSimpleName() + "." + member.getSimpleName());
    }

    @Override
    public Place to(Reporter other) {
      return new NoSource(other, use);
    }
  }

  Reporter reporter();

  /** The token to report at, for a part of the declaration. */
  Site site(Site part);

  /** The name of a member, if the token to report at does not show which one it is. */
  Optional<String> path(Element member);

  /** The same place, whose problems go elsewhere. */
  Place to(Reporter other);

  default boolean hasSource() {
    return this instanceof InSource;
  }

  default Site site(Element part) {
    return site(ElementSite.of(part));
  }

  default Located located(Located text) {
    return new Located(text.text(), site(text.site()));
  }

  default Reporter.Spot at(Site part) {
    return reporter().at(site(part));
  }

  default Reporter.Spot at(Element part) {
    return at(ElementSite.of(part));
  }

  default Reporter.Spot at(Element part, AnnotationMirror annotation) {
    return at(ElementSite.of(part, annotation));
  }

  /** The same, where the message has to name the member. */
  default Reporter.Spot atMember(Element member, AnnotationMirror annotation) {
    return new Reporter.Spot(reporter(), site(ElementSite.of(member, annotation)), path(member));
  }
}
