package io.github.assistanttools.processor.read.element;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** Compares and searches type mirrors, regardless of annotations and of the compiler. */
public final class TypeMirrors {

  private TypeMirrors() {}

  /** Whether type arguments and array components are nested deeper than the limit. */
  public static boolean nestsDeeper(TypeMirror type, int limit) {
    List<? extends TypeMirror> level = List.of(type);
    for (int depth = 0; depth <= limit && !level.isEmpty(); depth++) {
      level = level.stream().flatMap(TypeMirrors::inside).toList();
    }
    return !level.isEmpty();
  }

  private static Stream<? extends TypeMirror> inside(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return Stream.of(array.getComponentType());
    } else if (type instanceof WildcardType wildcard) {
      return wildcard.getExtendsBound() == null
          ? Stream.empty()
          : inside(wildcard.getExtendsBound());
    }
    return type.getKind() == TypeKind.DECLARED
        ? ((DeclaredType) type).getTypeArguments().stream()
        : Stream.empty();
  }

  /** Whether both are one type, as Java sees it. */
  public static boolean same(@Nullable TypeMirror one, @Nullable TypeMirror other) {
    if (one == null || other == null || one.getKind() != other.getKind()) {
      return one == other;
    }
    return switch (one.getKind()) {
      case DECLARED -> same((DeclaredType) one, (DeclaredType) other);
      case ARRAY ->
          same(((ArrayType) one).getComponentType(), ((ArrayType) other).getComponentType());
      case TYPEVAR ->
          ((TypeVariable) one)
              .asElement()
              .getSimpleName()
              .equals(((TypeVariable) other).asElement().getSimpleName());
      case WILDCARD ->
          same(((WildcardType) one).getExtendsBound(), ((WildcardType) other).getExtendsBound())
              && same(((WildcardType) one).getSuperBound(), ((WildcardType) other).getSuperBound());
      default -> one.getKind().isPrimitive() || one.toString().equals(other.toString());
    };
  }

  private static boolean same(DeclaredType one, DeclaredType other) {
    return name(one).equals(name(other)) && same(one.getTypeArguments(), other.getTypeArguments());
  }

  public static boolean same(List<? extends TypeMirror> ones, List<? extends TypeMirror> others) {
    return ones.size() == others.size()
        && IntStream.range(0, ones.size()).allMatch(i -> same(ones.get(i), others.get(i)));
  }

  /** The qualified name of a class or interface; empty for any other type. */
  public static String name(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        ? ((TypeElement) ((DeclaredType) type).asElement()).getQualifiedName().toString()
        : "";
  }

  /** The erased parameter types, by which Jackson distinguishes methods of one name. */
  public static String erasedParameters(ExecutableElement method) {
    return method.getParameters().stream()
        .map(parameter -> erased(parameter.asType()))
        .collect(Collectors.joining(","));
  }

  private static String erased(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return erased(array.getComponentType()) + "[]";
    } else if (type instanceof TypeVariable variable) {
      return erased(variable.getUpperBound());
    } else if (type instanceof IntersectionType intersection) {
      return erased(intersection.getBounds().get(0));
    }
    return type.getKind() == TypeKind.DECLARED ? name(type) : type.getKind().toString();
  }

  /** The bound of a type parameter, if it has no type arguments. */
  public static Optional<TypeMirror> parameterBound(DeclaredType type, int index) {
    TypeMirror bound =
        ((TypeElement) type.asElement()).getTypeParameters().get(index).getBounds().get(0);
    return Optional.of(bound)
        .filter(
            each ->
                each.getKind() == TypeKind.DECLARED
                    && ((DeclaredType) each).getTypeArguments().isEmpty());
  }

  /** The type that a wildcard stands for, if it has an upper bound. */
  static TypeMirror withoutWildcard(TypeMirror argument) {
    return argument instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
        ? wildcard.getExtendsBound()
        : argument;
  }

  /** The type variables in a type, however deep. */
  public static Stream<TypeVariable> variables(@Nullable TypeMirror type) {
    if (type instanceof TypeVariable variable) {
      return Stream.of(variable);
    } else if (type instanceof ArrayType array) {
      return variables(array.getComponentType());
    } else if (type instanceof WildcardType wildcard) {
      return Stream.concat(
          variables(wildcard.getExtendsBound()), variables(wildcard.getSuperBound()));
    }
    return type instanceof DeclaredType declared
        ? declared.getTypeArguments().stream().flatMap(TypeMirrors::variables)
        : Stream.empty();
  }

  /** Whether annotations stand on its type arguments, however deep. */
  public static boolean annotatedInside(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return annotatedInside(array.getComponentType());
    }
    return type.getKind() == TypeKind.DECLARED
        && ((DeclaredType) type)
            .getTypeArguments().stream()
                .anyMatch(
                    argument ->
                        !argument.getAnnotationMirrors().isEmpty() || annotatedInside(argument));
  }
}
