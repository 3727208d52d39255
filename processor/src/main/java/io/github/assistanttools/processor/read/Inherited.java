package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.Problem;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.Site;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Annotations on what a method overrides. Jackson and validators inherit these; this processor
 * looks at the property itself, so one that is not repeated there is a problem. Of the accessors of
 * a class those of Jackson are looked at together: see {@link InheritedAccessors}.
 */
final class Inherited {

  private final List<Problem> problems;

  Inherited(List<Problem> problems) {
    this.problems = problems;
  }

  /**
   * Looks at what a tool method overrides.
   *
   * @param forms the elements that may repeat its annotations
   */
  void look(ExecutableElement method, List<? extends Element> forms, @Nullable Site use) {
    look(method, forms, use, each -> ConstraintAnnotations.demands(each) || Jackson.counts(each));
  }

  /** Looks for constraints on what an accessor overrides. */
  void constraints(ExecutableElement method, List<? extends Element> forms, @Nullable Site use) {
    look(method, forms, use, ConstraintAnnotations::demands);
  }

  private void look(
      ExecutableElement method,
      List<? extends Element> forms,
      @Nullable Site use,
      Predicate<AnnotationMirror> counts) {
    Set<String> repeated =
        forms.stream()
            .flatMap(Annotations::stream)
            .map(Annotations::name)
            .collect(Collectors.toSet());
    // An accessor that the compiler made has no position; of its forms the field comes first.
    boolean implicit = method.getEnclosingElement().getKind() == ElementKind.RECORD;
    Site site = use == null ? ElementSite.of(implicit ? forms.get(0) : method) : use;
    for (ExecutableElement overridden : overridden(method)) {
      List<Element> elements = new ArrayList<>(List.of(overridden));
      elements.addAll(overridden.getParameters());
      for (Element element : elements) {
        Annotations.stream(element)
            .filter(each -> counts.test(each) && !repeated.contains(Annotations.name(each)))
            .forEach(each -> problems.add(problem(each, overridden, method, site)));
      }
    }
  }

  private static Problem problem(
      AnnotationMirror annotation,
      ExecutableElement overridden,
      ExecutableElement method,
      Site site) {
    return new Problem(
        ConstraintAnnotations.demands(annotation) ? ProblemId.CONSTRAINT : ProblemId.JACKSON,
        "%s overrides %s.%s, whose @%s would not count here; repeat it on the property"
            .formatted(
                method.getEnclosingElement().getSimpleName() + "." + method.getSimpleName(),
                overridden.getEnclosingElement().getSimpleName(),
                overridden.getSimpleName(),
                annotation.getAnnotationType().asElement().getSimpleName()),
        site);
  }

  /** Methods of one name and as many parameters, in any type above. */
  private static List<ExecutableElement> overridden(ExecutableElement method) {
    Set<TypeElement> above = new LinkedHashSet<>();
    collect((TypeElement) method.getEnclosingElement(), above);
    return above.stream()
        .flatMap(type -> ElementFilter.methodsIn(type.getEnclosedElements()).stream())
        .filter(each -> each.getSimpleName().equals(method.getSimpleName()))
        .filter(each -> each.getParameters().size() == method.getParameters().size())
        .toList();
  }

  private static void collect(TypeElement type, Set<TypeElement> above) {
    List<TypeMirror> parents = new ArrayList<>(type.getInterfaces());
    parents.add(type.getSuperclass());
    for (TypeMirror parent : parents) {
      if (parent.getKind() == TypeKind.DECLARED
          && !Lineage.isObject(parent)
          && ((DeclaredType) parent).asElement() instanceof TypeElement element
          && above.add(element)) {
        collect(element, above);
      }
    }
  }
}
