package io.github.assistanttools.processor.read.element;

import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.read.classfile.ClassFiles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The types above a type, and the methods that its methods override.
 *
 * <p>The order is that in which Jackson looks for annotations: the type, each of its interfaces
 * followed by those above that, and then its superclass in the same way. It is the order of {@code
 * AnnotatedClassResolver} in jackson-databind 2 and 3. Object is left out.
 */
public final class SuperTypes {

  /** A type, and what its type variables stand for. */
  public record Step(TypeElement type, TypeArguments scope) {}

  private final Elements elements;
  private final Types types;
  private final ClassFiles classFiles;
  private final Map<TypeElement, Set<TypeElement>> all = new HashMap<>();
  private final Map<TypeElement, Map<Name, List<ExecutableElement>>> methods = new HashMap<>();

  public SuperTypes(Round round) {
    this.elements = round.elements();
    this.types = round.types();
    this.classFiles = round.classFiles();
  }

  /** The type and all above it. */
  public List<TypeElement> of(TypeElement type) {
    return List.copyOf(all(type));
  }

  private Set<TypeElement> all(TypeElement type) {
    Set<TypeElement> known = all.get(type);
    if (known == null) {
      known = new LinkedHashSet<>();
      collect(type, known);
      all.put(type, known);
    }
    return known;
  }

  private void collect(TypeElement type, Set<TypeElement> found) {
    if (found.add(type)) {
      direct(type.asType()).forEach(each -> collect(element(each), found));
    }
  }

  /** The class and its superclasses. */
  public List<TypeElement> classes(TypeElement type) {
    return of(type).stream().filter(each -> !each.getKind().isInterface()).toList();
  }

  /** The types above it that do not exist yet: their annotations are not known. */
  public List<TypeMirror> missing(TypeElement type) {
    // Types.directSupertypes does not return those.
    return of(type).stream()
        .flatMap(
            each -> Stream.concat(each.getInterfaces().stream(), Stream.of(each.getSuperclass())))
        .filter(parent -> parent.getKind() == TypeKind.ERROR)
        .map(TypeMirror.class::cast)
        .toList();
  }

  /**
   * A class and its superclasses, or an interface and those above it, each with its type arguments.
   *
   * @param argumentsAbove reads the type arguments that a type gives to one above it
   */
  public List<Step> steps(
      Step bottom, BiFunction<DeclaredType, TypeArguments, List<JsonType>> argumentsAbove) {
    Map<TypeElement, Step> steps = new LinkedHashMap<>();
    climb(bottom, argumentsAbove, steps);
    return List.copyOf(steps.values());
  }

  private void climb(
      Step step,
      BiFunction<DeclaredType, TypeArguments, List<JsonType>> argumentsAbove,
      Map<TypeElement, Step> steps) {
    if (steps.putIfAbsent(step.type(), step) != null) {
      return;
    }
    for (DeclaredType parent : direct(step.type().asType())) {
      TypeElement above = element(parent);
      if (above.getKind().isInterface() == step.type().getKind().isInterface()) {
        List<JsonType> arguments =
            argumentsAbove.apply(classFiles.above(step.type(), parent), step.scope());
        climb(new Step(above, TypeArguments.of(above, arguments)), argumentsAbove, steps);
      }
    }
  }

  /** A type above another one, with type arguments in the variables of that. */
  public Optional<DeclaredType> seenFrom(DeclaredType type, TypeElement above) {
    if (element(type).equals(above)) {
      return Optional.of(type);
    }
    return direct(type).stream()
        .filter(parent -> all(element(parent)).contains(above))
        .findFirst()
        .flatMap(parent -> seenFrom(parent, above));
  }

  private List<DeclaredType> direct(TypeMirror type) {
    return types.directSupertypes(type).stream()
        .filter(each -> each.getKind() == TypeKind.DECLARED)
        .map(DeclaredType.class::cast)
        .filter(each -> !element(each).getQualifiedName().contentEquals("java.lang.Object"))
        .sorted(Comparator.comparing(each -> !element(each).getKind().isInterface()))
        .toList();
  }

  private static TypeElement element(DeclaredType type) {
    return (TypeElement) type.asElement();
  }

  /** The methods above its class that a method overrides. */
  public List<ExecutableElement> overridden(ExecutableElement method) {
    TypeElement owner = (TypeElement) method.getEnclosingElement();
    return of(owner).stream()
        .skip(1)
        .flatMap(type -> named(type, method.getSimpleName()).stream())
        .filter(each -> elements.overrides(method, each, owner))
        .toList();
  }

  private List<ExecutableElement> named(TypeElement type, Name name) {
    return methods
        .computeIfAbsent(
            type,
            key ->
                Members.methods(key)
                    .collect(Collectors.groupingBy(ExecutableElement::getSimpleName)))
        .getOrDefault(name, List.of());
  }

  /**
   * Whether two methods are one in a class or interface that has both: one overrides the other, or
   * could, like methods of unrelated interfaces.
   */
  public boolean same(ExecutableElement one, ExecutableElement other, TypeElement bottom) {
    if (!one.getSimpleName().equals(other.getSimpleName())
        || one.getParameters().size() != other.getParameters().size()) {
      return false;
    }
    if (one.getParameters().isEmpty()) {
      return true;
    }
    ExecutableType first = memberOf(bottom, one);
    ExecutableType second = memberOf(bottom, other);
    return types.isSubsignature(first, second) || types.isSubsignature(second, first);
  }

  /** Whether a method's result is narrower than that of another one, which does not override it. */
  public boolean narrows(ExecutableElement one, ExecutableElement other, TypeElement bottom) {
    TypeMirror first = memberOf(bottom, one).getReturnType();
    TypeMirror second = memberOf(bottom, other).getReturnType();
    return !elements.overrides(other, one, bottom)
        && first.getKind() == TypeKind.DECLARED
        && second.getKind() == TypeKind.DECLARED
        && types.isSubtype(first, second)
        && !types.isSameType(first, second);
  }

  /**
   * Whether a call of two methods that are one in a type is ambiguous: {@code put(K)} and {@code
   * put(String)} of unrelated interfaces.
   */
  public boolean ambiguous(ExecutableElement one, ExecutableElement other) {
    return !TypeMirrors.erasedParameters(one).equals(TypeMirrors.erasedParameters(other))
        && !inherits(one, other)
        && !inherits(other, one);
  }

  /** Whether the first method is declared below the second, which it then overrides. */
  private boolean inherits(ExecutableElement one, ExecutableElement other) {
    return all((TypeElement) one.getEnclosingElement()).contains(other.getEnclosingElement());
  }

  /** Whether a method's result can stand for that of another one. */
  public boolean compatible(ExecutableElement one, ExecutableElement other, TypeElement bottom) {
    TypeMirror first = memberOf(bottom, one).getReturnType();
    TypeMirror second = memberOf(bottom, other).getReturnType();
    return first.getKind() == second.getKind()
        && (first.getKind() == TypeKind.VOID || types.isAssignable(first, second));
  }

  private ExecutableType memberOf(TypeElement bottom, ExecutableElement method) {
    return (ExecutableType) types.asMemberOf((DeclaredType) bottom.asType(), method);
  }

  /** The methods, those together that are one in the type. */
  public List<List<ExecutableElement>> grouped(
      List<ExecutableElement> methods, TypeElement bottom) {
    Map<Name, List<List<ExecutableElement>>> byName = new LinkedHashMap<>();
    for (ExecutableElement method : methods) {
      List<List<ExecutableElement>> groups =
          byName.computeIfAbsent(method.getSimpleName(), name -> new ArrayList<>());
      Optional<List<ExecutableElement>> known =
          groups.stream().filter(group -> same(group.get(0), method, bottom)).findFirst();
      known.ifPresentOrElse(
          group -> group.add(method), () -> groups.add(new ArrayList<>(List.of(method))));
    }
    return byName.values().stream().flatMap(List::stream).toList();
  }
}
