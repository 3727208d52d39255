package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.Problem;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.Site;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The abstract methods of an interface: its own first, then the inherited ones. */
final class ToolMethods {

  /** A method, and what the type variables of the interface that declares it stand for. */
  record Found(ExecutableElement method, TypeArguments scope) {}

  private final Elements elements;
  private final Types types;
  private final TypeReader typeReader;
  private final Awaited awaited;
  private final List<Problem> problems;

  private final List<Found> found = new ArrayList<>();
  private final Set<TypeElement> visited = new HashSet<>();

  ToolMethods(
      Elements elements,
      Types types,
      TypeReader typeReader,
      Awaited awaited,
      List<Problem> problems) {
    this.elements = elements;
    this.types = types;
    this.typeReader = typeReader;
    this.awaited = awaited;
    this.problems = problems;
  }

  List<Found> of(TypeElement type, Site use) {
    visit(type, type, TypeArguments.NONE, use);
    return found.stream()
        .filter(each -> each.method().getModifiers().contains(Modifier.ABSTRACT))
        .toList();
  }

  private void visit(TypeElement type, TypeElement bottom, TypeArguments scope, Site use) {
    if (!visited.add(type)) {
      return;
    }
    for (Element member : type.getEnclosedElements()) {
      if (member.getKind() == ElementKind.METHOD) {
        add(new Found((ExecutableElement) member, scope), bottom, use);
      }
    }
    for (TypeMirror parent : type.getInterfaces()) {
      if (parent.getKind() == TypeKind.ERROR) {
        awaited.missing().add(JavaTypes.missingName(parent));
      } else if (parent instanceof DeclaredType declared) {
        TypeElement element = (TypeElement) declared.asElement();
        List<JsonType> arguments =
            declared.getTypeArguments().stream()
                .map(argument -> typeReader.read(argument, scope, use))
                .toList();
        visit(element, bottom, TypeArguments.of(element, arguments), use);
      }
    }
  }

  private void add(Found candidate, TypeElement bottom, Site use) {
    ExecutableElement method = candidate.method();
    Set<Modifier> modifiers = method.getModifiers();
    if (modifiers.contains(Modifier.STATIC)
        || modifiers.contains(Modifier.PRIVATE)
        || redeclaresObject(method)) {
      return;
    }
    for (Found earlier : found) {
      if (sameMethod(earlier.method(), method, bottom)) {
        if (narrower(method, earlier.method(), bottom)) {
          found.set(found.indexOf(earlier), candidate);
        } else if (!compatible(earlier.method(), method, bottom)) {
          problems.add(
              new Problem(
                  ProblemId.DUPLICATE,
                  "%s is inherited twice, with results that no one method can have; rename one of them"
                      .formatted(method.getSimpleName()),
                  use));
        }
        return;
      }
    }
    found.add(candidate);
  }

  private boolean sameMethod(ExecutableElement one, ExecutableElement other, TypeElement bottom) {
    if (!one.getSimpleName().equals(other.getSimpleName())) {
      return false;
    }
    ExecutableType first = seenFrom(bottom, one);
    ExecutableType second = seenFrom(bottom, other);
    return elements.overrides(one, other, bottom)
        || types.isSubsignature(first, second)
        || types.isSubsignature(second, first);
  }

  /** Two unrelated parents may declare one method; the narrower result then is its result. */
  private boolean narrower(ExecutableElement one, ExecutableElement other, TypeElement bottom) {
    TypeMirror first = seenFrom(bottom, one).getReturnType();
    TypeMirror second = seenFrom(bottom, other).getReturnType();
    return !elements.overrides(other, one, bottom)
        && first.getKind() == TypeKind.DECLARED
        && second.getKind() == TypeKind.DECLARED
        && types.isSubtype(first, second)
        && !types.isSameType(first, second);
  }

  /** Whether the one can stand for the other: javac has its own word on this, but later. */
  private boolean compatible(ExecutableElement one, ExecutableElement other, TypeElement bottom) {
    TypeMirror first = seenFrom(bottom, one).getReturnType();
    TypeMirror second = seenFrom(bottom, other).getReturnType();
    return first.getKind() == second.getKind()
        && (first.getKind() == TypeKind.VOID || types.isAssignable(first, second));
  }

  private ExecutableType seenFrom(TypeElement bottom, ExecutableElement method) {
    return (ExecutableType) types.asMemberOf((DeclaredType) bottom.asType(), method);
  }

  /** An interface may say equals, hashCode and toString again; they are no functions. */
  private static boolean redeclaresObject(ExecutableElement method) {
    return switch (method.getSimpleName().toString()) {
      case "hashCode", "toString" -> method.getParameters().isEmpty();
      case "equals" ->
          method.getParameters().size() == 1
              && method.getParameters().get(0).asType().toString().equals("java.lang.Object");
      default -> false;
    };
  }
}
