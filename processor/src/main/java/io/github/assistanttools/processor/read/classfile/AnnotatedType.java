package io.github.assistanttools.processor.read.classfile;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.TypeVisitor;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/**
 * A compiler's type together with the annotations that the class file has on it. It is for readers:
 * the compiler's own {@code Types} do not accept it.
 */
abstract class AnnotatedType<T extends TypeMirror> implements TypeMirror {

  /** The annotations on the outer type, and what makes mirrors of them. */
  record Source(TypeUses uses, AnnotationTypes types) {}

  final T type;
  final Source source;
  final String path;

  private AnnotatedType(T type, Source source, String path) {
    this.type = type;
    this.source = source;
    this.path = path;
  }

  /** The type with its annotations; the compiler's own if the class file has none in it. */
  static TypeMirror of(TypeMirror type, Source source) {
    return of(type, source, "");
  }

  private static TypeMirror of(TypeMirror type, Source source, String path) {
    if (!source.uses().anyFrom(path)) {
      return type;
    }
    return switch (type.getKind()) {
      case DECLARED -> new Declared((DeclaredType) type, source, path);
      case ARRAY -> new Array((ArrayType) type, source, path);
      case TYPEVAR -> new Variable((TypeVariable) type, source, path);
      case WILDCARD -> new Wildcard((WildcardType) type, source, path);
      default ->
          type.getKind().isPrimitive() ? new Primitive((PrimitiveType) type, source, path) : type;
    };
  }

  TypeMirror inside(TypeMirror part, String step) {
    return of(part, source, path + step);
  }

  /** The compiler's annotations, and those of others that only the class file shows. */
  @Override
  public List<? extends AnnotationMirror> getAnnotationMirrors() {
    List<AnnotationMirror> all = new ArrayList<>(type.getAnnotationMirrors());
    Set<String> shown = new HashSet<>();
    for (AnnotationMirror each : all) {
      shown.add(((TypeElement) each.getAnnotationType().asElement()).getQualifiedName().toString());
    }
    source
        .uses()
        .at(path)
        .map(written -> new ClassFileAnnotation(written, source.types()))
        .filter(each -> !shown.contains(each.qualifiedName()))
        .forEach(all::add);
    return all;
  }

  @Override
  public <A extends Annotation> @Nullable A getAnnotation(Class<A> annotationType) {
    return type.getAnnotation(annotationType);
  }

  @Override
  public <A extends Annotation> A[] getAnnotationsByType(Class<A> annotationType) {
    return type.getAnnotationsByType(annotationType);
  }

  @Override
  public TypeKind getKind() {
    return type.getKind();
  }

  @Override
  public String toString() {
    return type.toString();
  }

  private static final class Declared extends AnnotatedType<DeclaredType> implements DeclaredType {
    private final String outer;

    /** An inner type is a step inside the type that encloses it. */
    Declared(DeclaredType type, Source source, String outer) {
      super(type, source, outer + ".".repeat(depth(type.asElement())));
      this.outer = outer;
    }

    /** How many types enclose it whose instances it needs. */
    private static int depth(Element element) {
      boolean inner =
          element.getKind() == ElementKind.CLASS
              && !element.getModifiers().contains(Modifier.STATIC)
              && element.getEnclosingElement().getKind().isClass();
      return inner ? 1 + depth(element.getEnclosingElement()) : 0;
    }

    @Override
    public Element asElement() {
      return type.asElement();
    }

    @Override
    public TypeMirror getEnclosingType() {
      return AnnotatedType.of(type.getEnclosingType(), source, outer);
    }

    @Override
    public List<? extends TypeMirror> getTypeArguments() {
      List<? extends TypeMirror> arguments = type.getTypeArguments();
      return IntStream.range(0, arguments.size())
          .mapToObj(i -> inside(arguments.get(i), i + ";"))
          .toList();
    }

    @Override
    public <R, P> R accept(TypeVisitor<R, P> visitor, P parameter) {
      return visitor.visitDeclared(this, parameter);
    }
  }

  private static final class Array extends AnnotatedType<ArrayType> implements ArrayType {
    Array(ArrayType type, Source source, String path) {
      super(type, source, path);
    }

    @Override
    public TypeMirror getComponentType() {
      return inside(type.getComponentType(), "[");
    }

    @Override
    public <R, P> R accept(TypeVisitor<R, P> visitor, P parameter) {
      return visitor.visitArray(this, parameter);
    }
  }

  private static final class Variable extends AnnotatedType<TypeVariable> implements TypeVariable {
    Variable(TypeVariable type, Source source, String path) {
      super(type, source, path);
    }

    @Override
    public Element asElement() {
      return type.asElement();
    }

    @Override
    public TypeMirror getUpperBound() {
      return type.getUpperBound();
    }

    @Override
    public TypeMirror getLowerBound() {
      return type.getLowerBound();
    }

    @Override
    public <R, P> R accept(TypeVisitor<R, P> visitor, P parameter) {
      return visitor.visitTypeVariable(this, parameter);
    }
  }

  private static final class Wildcard extends AnnotatedType<WildcardType> implements WildcardType {
    Wildcard(WildcardType type, Source source, String path) {
      super(type, source, path);
    }

    @Override
    public @Nullable TypeMirror getExtendsBound() {
      return bound(type.getExtendsBound());
    }

    @Override
    public @Nullable TypeMirror getSuperBound() {
      return bound(type.getSuperBound());
    }

    private @Nullable TypeMirror bound(@Nullable TypeMirror bound) {
      return bound == null ? null : inside(bound, "*");
    }

    @Override
    public <R, P> R accept(TypeVisitor<R, P> visitor, P parameter) {
      return visitor.visitWildcard(this, parameter);
    }
  }

  private static final class Primitive extends AnnotatedType<PrimitiveType>
      implements PrimitiveType {
    Primitive(PrimitiveType type, Source source, String path) {
      super(type, source, path);
    }

    @Override
    public <R, P> R accept(TypeVisitor<R, P> visitor, P parameter) {
      return visitor.visitPrimitive(this, parameter);
    }
  }
}
