package io.github.assistanttools.processor.read.declaration;

import io.github.assistanttools.processor.model.Deprecation;
import io.github.assistanttools.processor.model.JavaType;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.read.element.Members;
import io.github.assistanttools.processor.read.element.TypeArguments;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;

/** From type mirrors to the names generated code spells. */
public record JavaTypes(Elements elements) {

  public static final JavaType.Declared OBJECT = JavaType.Declared.of("java.lang", "Object");

  public JavaType of(TypeMirror type, TypeArguments scope) {
    if (type.getKind().isPrimitive()) {
      return new JavaType.Primitive(type.getKind().name().toLowerCase(Locale.ROOT));
    }
    return switch (type.getKind()) {
      case DECLARED -> of((DeclaredType) type, scope);
      case ARRAY -> new JavaType.Array(of(((ArrayType) type).getComponentType(), scope));
      case WILDCARD -> of((WildcardType) type, scope);
      case TYPEVAR -> of((TypeVariable) type, scope);
      default -> JavaType.Declared.of("", type.toString());
    };
  }

  private JavaType of(DeclaredType type, TypeArguments scope) {
    return of((TypeElement) type.asElement())
        .withArguments(
            type.getTypeArguments().stream().map(argument -> of(argument, scope)).toList());
  }

  private JavaType of(WildcardType type, TypeArguments scope) {
    if (type.getSuperBound() != null) {
      return new JavaType.Wildcard(false, of(type.getSuperBound(), scope));
    }
    return new JavaType.Wildcard(
        true, type.getExtendsBound() == null ? OBJECT : of(type.getExtendsBound(), scope));
  }

  private static JavaType of(TypeVariable variable, TypeArguments scope) {
    JsonType argument = scope.get(variable);
    return argument == null ? JavaType.Declared.of("", variable.toString()) : argument.java();
  }

  /** The name of a type that does not exist, without type arguments. */
  static String missingName(TypeMirror type) {
    return type instanceof DeclaredType declared
        ? declared.asElement().toString()
        : type.toString();
  }

  /** The type without arguments. */
  public JavaType.Declared of(TypeElement type) {
    LinkedList<String> names = new LinkedList<>();
    for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
      names.addFirst(Members.name(at));
    }
    return new JavaType.Declared(
        elements.getPackageOf(type).getQualifiedName().toString(),
        names,
        List.of(),
        deprecation(type));
  }

  /** The deprecation of an element and of its enclosing types. */
  public Deprecation deprecation(Element element) {
    Deprecation result = Deprecation.NONE;
    for (Element at = element;
        at instanceof TypeElement || at == element;
        at = at.getEnclosingElement()) {
      if (elements.isDeprecated(at)) {
        boolean removal =
            Annotations.find(at, "java.lang.Deprecated")
                .map(annotation -> Annotations.flag(annotation, "forRemoval", false))
                .orElse(false);
        result = result.or(removal ? Deprecation.FOR_REMOVAL : Deprecation.DEPRECATED);
      }
    }
    return result;
  }
}
