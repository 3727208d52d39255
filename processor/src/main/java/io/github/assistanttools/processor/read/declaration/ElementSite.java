package io.github.assistanttools.processor.read.declaration;

import io.github.assistanttools.processor.model.Problem;
import io.github.assistanttools.processor.model.Site;
import io.github.assistanttools.processor.read.classfile.ClassFileAnnotation;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** An element, or an annotation on it, or a value in that annotation. */
public record ElementSite(
    Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value)
    implements Site {

  /** The element itself. */
  public static ElementSite of(Element element) {
    return new ElementSite(element, null, null);
  }

  /** An annotation on it; compilers know no place of one that only a class file shows. */
  public static ElementSite of(Element element, AnnotationMirror annotation) {
    return annotation instanceof ClassFileAnnotation
        ? of(element)
        : new ElementSite(element, annotation, null);
  }

  /** A value in that annotation; the annotation if it is a default. */
  public static ElementSite of(Element element, AnnotationMirror annotation, String member) {
    return new ElementSite(
        element, annotation, Annotations.written(annotation, member).orElse(null));
  }

  /** Prints an error or warning at its site. */
  public static void report(Messager messager, Problem problem) {
    Site site = problem.site();
    ElementSite token = (ElementSite) (site instanceof Site.Use use ? use.token() : site);
    Diagnostic.Kind kind = problem.id().warning() ? Diagnostic.Kind.WARNING : Diagnostic.Kind.ERROR;
    messager.printMessage(kind, problem.message(), token.element, token.annotation, token.value);
  }
}
