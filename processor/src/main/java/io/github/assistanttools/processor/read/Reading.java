package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.Site;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The reading of one tool interface: what all readers ask, and where they report. */
final class Reading {

  private final Sources sources;
  private final SuperTypes superTypes;
  private final JavaTypes javaTypes;
  private final Visibility visibility;
  private final Descriptions descriptions;
  private final boolean snakeCase;
  private final Expansion expansion = new Expansion();
  private final Awaited awaited = new Awaited();
  private final Reporter reporter = new Reporter();

  Reading(Elements elements, Types types, Sources sources, TypeElement toolInterface) {
    AnnotationMirror annotation = Annotations.find(toolInterface, Annotations.TOOL).orElseThrow();
    this.sources = sources;
    this.superTypes = new SuperTypes(elements, types);
    this.javaTypes = new JavaTypes(elements);
    this.visibility = new Visibility(elements, elements.getPackageOf(toolInterface));
    this.descriptions = new Descriptions(elements, toolInterface);
    this.snakeCase =
        Annotations.constant(annotation, "naming").filter("SNAKE_CASE"::equals).isPresent();
  }

  Sources sources() {
    return sources;
  }

  SuperTypes superTypes() {
    return superTypes;
  }

  /** The annotations of a class as Jackson sees them. */
  ClassAnnotations annotations(TypeElement type) {
    return new ClassAnnotations(superTypes.of(type));
  }

  JavaTypes javaTypes() {
    return javaTypes;
  }

  Visibility visibility() {
    return visibility;
  }

  Descriptions descriptions() {
    return descriptions;
  }

  /** Whether functions and properties are named in snake case where no annotation names them. */
  boolean snakeCase() {
    return snakeCase;
  }

  Expansion expansion() {
    return expansion;
  }

  Awaited awaited() {
    return awaited;
  }

  /** Notes a type that does not exist yet. */
  void await(TypeMirror missing) {
    awaited.missing().add(JavaTypes.missingName(missing));
  }

  Reporter reporter() {
    return reporter;
  }

  Reporter.Spot at(Site site) {
    return reporter.at(site);
  }

  /**
   * Where to report what is wrong with a declaration and its parts.
   *
   * @param use the token to report at if it has no source in this compilation
   */
  Place place(Element declaration, Site use) {
    return sources.contain(declaration)
        ? new Place.InSource(reporter)
        : new Place.NoSource(reporter, use instanceof Site.Use known ? known : new Site.Use(use));
  }
}
