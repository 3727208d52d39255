package io.github.assistanttools.processor.read.declaration;

import io.github.assistanttools.processor.model.ScalarTable;
import io.github.assistanttools.processor.model.Site;
import io.github.assistanttools.processor.read.classfile.ClassFiles;
import io.github.assistanttools.processor.read.element.Expansion;
import io.github.assistanttools.processor.read.element.Fault;
import io.github.assistanttools.processor.read.element.Reporter;
import io.github.assistanttools.processor.read.element.Round;
import io.github.assistanttools.processor.read.element.Sources;
import io.github.assistanttools.processor.read.element.SuperTypes;
import io.github.assistanttools.processor.read.element.Visibility;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** The reading of one tool interface: what all readers share. */
public final class Reading {

  final Sources sources;
  private final TypeElement file;
  public final ClassFiles classFiles;
  public final ScalarTable scalars;
  public final SuperTypes superTypes;
  public final OverriddenAnnotations overridden;
  public final JavaTypes javaTypes;
  public final Visibility visibility;
  public final Descriptions descriptions;
  public final Expansion expansion = new Expansion();
  public final Reporter reporter = new Reporter();

  /** Whether functions and properties are named in snake case where no annotation names them. */
  public final boolean snakeCase;

  /** Names of types that do not exist yet. */
  public final Set<String> missing = new LinkedHashSet<>();

  /** Names of types that Lombok has yet to complete. */
  public final Set<String> unfinished = new LinkedHashSet<>();

  public Reading(Round round, ScalarTable scalars, TypeElement toolInterface) {
    Elements elements = round.elements();
    AnnotationMirror annotation = Annotations.find(toolInterface, Annotations.TOOL).orElseThrow();
    this.sources = round.sources();
    this.file = Sources.outermost(toolInterface);
    this.classFiles = round.classFiles();
    this.scalars = scalars;
    this.superTypes = new SuperTypes(round);
    this.overridden = new OverriddenAnnotations(superTypes);
    this.javaTypes = new JavaTypes(elements);
    this.visibility = new Visibility(elements, elements.getPackageOf(toolInterface));
    this.descriptions =
        new Descriptions(new Comments(elements, superTypes, reporter, toolInterface));
    this.snakeCase =
        Annotations.constant(annotation, "naming").filter("SNAKE_CASE"::equals).isPresent();
  }

  /** The annotations of a class as Jackson sees them. */
  public ClassAnnotations annotations(TypeElement type) {
    return new ClassAnnotations(superTypes.of(type));
  }

  /**
   * The annotations on a field, parameter, record component or method, and those in its type: on
   * type arguments and on the elements of an array.
   */
  public List<AnnotationMirror> annotationsOn(Element form) {
    List<AnnotationMirror> found = new ArrayList<>(form.getAnnotationMirrors());
    addThoseOf(classFiles.typeOf(form), found);
    return found;
  }

  private static void addThoseOf(TypeMirror type, List<AnnotationMirror> found) {
    found.addAll(type.getAnnotationMirrors());
    if (type instanceof DeclaredType declared) {
      declared.getTypeArguments().forEach(each -> addThoseOf(each, found));
    } else if (type instanceof ArrayType array) {
      addThoseOf(array.getComponentType(), found);
    }
  }

  /** Whether an element comes from another source file of this compilation than the interface. */
  public boolean hasOtherSource(Element element) {
    return sources.contain(element) && !Sources.outermost(element).equals(file);
  }

  /** Notes a type that does not exist yet. */
  public void await(TypeMirror type) {
    missing.add(JavaTypes.missingName(type));
  }

  public Reporter.Spot at(Site site) {
    return reporter.at(site);
  }

  /**
   * Where to report problems with a declaration and its parts.
   *
   * @param use the token to report at if it has no source in this compilation
   */
  public Place place(Element declaration, Site use) {
    String instead =
        declaration instanceof TypeElement type
            ? useInstead(type)
            : "declare %s again in the tool interface".formatted(declaration.getSimpleName());
    return place(declaration, use, instead);
  }

  /** What can be done at the use of a type without source. */
  static String useInstead(TypeElement type) {
    return "use a type of your own in place of " + type.getQualifiedName();
  }

  /**
   * The same.
   *
   * @param instead what can be done at the use
   */
  Place place(Element declaration, Site use, String instead) {
    if (hasSource(declaration)) {
      return new Place(reporter, Optional.empty());
    }
    return new Place(
        reporter, Optional.of(use instanceof Site.Use known ? known : new Site.Use(use, instead)));
  }

  /** A fault of a type, with a way out that the user can take: only a type with source changes. */
  public Fault possible(Fault fault, TypeElement type) {
    return hasSource(type) ? fault : fault.elsewhere();
  }

  /** Whether the user can edit a declaration in a source file of this compilation. */
  public boolean hasSource(Element declaration) {
    return sources.contain(declaration);
  }
}
