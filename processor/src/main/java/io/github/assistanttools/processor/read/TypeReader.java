package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.Container;
import io.github.assistanttools.processor.model.JavaType;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.OptionalKind;
import io.github.assistanttools.processor.model.PlainKind;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.ScalarKind;
import io.github.assistanttools.processor.model.Site;
import io.github.assistanttools.processor.read.declaration.Annotations;
import io.github.assistanttools.processor.read.declaration.ConstraintAnnotations;
import io.github.assistanttools.processor.read.declaration.JavaTypes;
import io.github.assistanttools.processor.read.declaration.Place;
import io.github.assistanttools.processor.read.declaration.Reading;
import io.github.assistanttools.processor.read.element.TypeArguments;
import io.github.assistanttools.processor.read.element.TypeMirrors;
import io.github.assistanttools.processor.read.property.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/**
 * From a type mirror to its JSON type. It always answers: a type without a JSON form is {@link
 * JsonType.Unsupported}, one that does not exist {@link JsonType.Missing}.
 */
final class TypeReader {

  /** Reading recurses as deep as the type nests, on javac's stack. */
  private static final int DEEPEST_NESTING = 30;

  private final Reading reading;
  private final JavaTypes javaTypes;
  final DataTypeReader dataTypes;
  private final ConstraintAnnotations constraints;

  TypeReader(Reading reading, TypeQueue queue) {
    this.reading = reading;
    this.javaTypes = reading.javaTypes;
    this.dataTypes = new DataTypeReader(reading, this, queue);
    this.constraints = new ConstraintAnnotations(reading.scalars.emailPattern());
  }

  /**
   * Reads a type as it is used.
   *
   * @param use where to report problems
   */
  JsonType read(TypeMirror type, TypeArguments scope, Site use) {
    return constrained(type, unconstrained(type, scope, use), use, List.of());
  }

  /**
   * Reads the type of a property, with the constraints on its forms and the annotations inside
   * their types.
   *
   * @param marked whether a mark allows null
   */
  JsonType read(Property property, boolean marked, Place place) {
    TypeMirror own = reading.classFiles.typeOf(property.typed());
    Site site = place.site(property.forms().get(0));
    TypeArguments scope = property.scope().at(property.typed());
    JsonType bare = unconstrained(own, scope, site);
    JsonType read =
        constrained(
            own,
            marked && !own.getKind().isPrimitive()
                ? nullable(bare)
                : stated(bare, property.forms()),
            site,
            ConstraintAnnotations.on(property.forms(), place));
    for (Element form : property.forms()) {
      TypeMirror type = reading.classFiles.typeOf(form);
      if (!form.equals(property.typed())
          && type != own
          && TypeMirrors.annotatedInside(type)
          && TypeMirrors.same(type, own)) {
        read = Merged.of(read, unconstrained(type, scope, site));
      }
    }
    return read;
  }

  /** The type with null if one of the elements says so, and else without if one says that. */
  JsonType stated(JsonType type, List<? extends Element> forms) {
    if (type.java() instanceof JavaType.Primitive) {
      return type;
    } else if (forms.stream().anyMatch(form -> Annotations.nullable(form).isPresent())) {
      return nullable(type);
    }
    boolean nonNull =
        forms.stream()
            .anyMatch(
                form ->
                    Annotations.statesNonNull(form)
                        || statesNonNull(reading.classFiles.typeOf(form)));
    return nonNull && !(type instanceof JsonType.Nullable) ? JsonType.NonNull.of(type) : type;
  }

  /** A constraint such as {@code @NotNull} on an array's element is about the array. */
  private static boolean statesNonNull(TypeMirror type) {
    return Annotations.statesNonNull(type)
        && Annotations.stream(type).noneMatch(ConstraintAnnotations::demands);
  }

  private JsonType constrained(
      TypeMirror type, JsonType read, Site use, List<ConstraintAnnotations.Found> demands) {
    List<ConstraintAnnotations.Found> all = new ArrayList<>(demands);
    constrained(type)
        .forEach(each -> all.add(new ConstraintAnnotations.Found(each, reading.at(use))));
    return all.isEmpty() ? read : constraints.constrain(read, all);
  }

  private JsonType unconstrained(TypeMirror type, TypeArguments scope, Site use) {
    JsonType read = bare(type, scope, use);
    if (type.getKind().isPrimitive()) {
      return read;
    } else if (Annotations.nullable(type).isPresent()) {
      return nullable(read);
    }
    return statesNonNull(type)
            || scope.nullMarked() && (type instanceof DeclaredType || type instanceof ArrayType)
        ? JsonType.NonNull.of(read)
        : read;
  }

  /**
   * In {@code @Size(max = 3) int[]} Java attaches the annotation to the int; it means the array.
   */
  private static Stream<AnnotationMirror> constrained(TypeMirror type) {
    Stream<AnnotationMirror> own = Annotations.stream(type).filter(ConstraintAnnotations::demands);
    return type instanceof ArrayType array
        ? Stream.concat(own, constrained(array.getComponentType()))
        : own;
  }

  /** The type with null allowed, unless it has a null of its own. */
  static JsonType nullable(JsonType type) {
    return type instanceof JsonType.Nullable || type instanceof JsonType.Maybe
        ? type
        : new JsonType.Nullable(type.present());
  }

  private JsonType bare(TypeMirror type, TypeArguments scope, Site use) {
    if (TypeMirrors.nestsDeeper(type, DEEPEST_NESTING)) {
      String fact =
          "the type has more than %d levels of type arguments and arrays"
              .formatted(DEEPEST_NESTING);
      String wayOut = "move some of them into a record";
      return new JsonType.Unsupported(JavaTypes.OBJECT, ProblemId.LIMIT, fact, wayOut, use);
    }
    JavaType java = javaTypes.of(type, scope);
    if (type instanceof TypeVariable variable) {
      // Before the scalars: if T is @Nullable String, its Java type lacks the annotation.
      return variable(variable, java, scope, use);
    }
    Optional<ScalarKind> scalar = reading.scalars.of(java.toString());
    if (scalar.isPresent()) {
      return new JsonType.Scalar(scalar.get(), java);
    }
    return switch (type.getKind()) {
      case DECLARED -> declared((DeclaredType) type, (JavaType.Declared) java, scope, use);
      case ARRAY -> array(((ArrayType) type).getComponentType(), java, scope, use);
      case WILDCARD -> read(((WildcardType) type).getExtendsBound(), scope, use);
      case ERROR -> {
        reading.await(type);
        yield new JsonType.Missing(java);
      }
      default -> NoJsonForm.of(java, use);
    };
  }

  private static JsonType variable(
      TypeVariable variable, JavaType java, TypeArguments scope, Site use) {
    JsonType argument = scope.get(variable);
    String fact = "the type variable " + java + " has no type here";
    return argument != null
        ? argument
        : new JsonType.Unsupported(java, ProblemId.GENERIC, fact, "write the type itself", use);
  }

  private JsonType array(TypeMirror component, JavaType java, TypeArguments scope, Site use) {
    if (component.getKind().isPrimitive()) {
      ScalarKind element = PlainKind.valueOf(component.getKind().name()).row();
      return new JsonType.Sequence(
          java, Container.ARRAY, new JsonType.Scalar(element, ((JavaType.Array) java).component()));
    }
    JavaType element = ((JavaType.Array) java).component();
    if (element instanceof JavaType.Declared declared && !declared.arguments().isEmpty()) {
      // Java has no new List<String>[n], and generated code must have no unchecked cast.
      return NoJsonForm.of(java, java + " is an array of a generic type", "use a List of it", use);
    }
    return new JsonType.Sequence(java, Container.ARRAY, unconstrained(component, scope, use));
  }

  private JsonType declared(
      DeclaredType type, JavaType.Declared java, TypeArguments scope, Site use) {
    TypeElement element = (TypeElement) type.asElement();
    if (type.getTypeArguments().size() != element.getTypeParameters().size()) {
      String arguments = ", String".repeat(element.getTypeParameters().size()).substring(2);
      String example = "%s<%s>".formatted(element.getSimpleName(), arguments);
      return NoJsonForm.of(
          java, java + " is a raw type", "add type arguments, such as " + example, use);
    }
    String name = java.qualifiedName();
    Optional<OptionalKind> optional = OptionalKind.of(name);
    Optional<Container> container = Container.of(name);
    if (optional.isPresent()) {
      return new JsonType.Maybe(java, optional.get(), inside(optional.get(), type, scope, use));
    } else if (container.isPresent()) {
      return new JsonType.Sequence(java, container.get(), argument(type, 0, scope, use));
    } else if (name.equals("java.util.Map")) {
      return dictionary(type, java, scope, use);
    } else if (name.equals("java.lang.Object")) {
      return new JsonType.Anything(java);
    }
    return dataTypes.read(type, java, scope, use);
  }

  /** What an optional holds; an {@code Optional<@Nullable T>} is empty where T would be null. */
  private JsonType inside(OptionalKind kind, DeclaredType type, TypeArguments scope, Site use) {
    return kind.scalar()
        .<JsonType>map(row -> new JsonType.Scalar(row, new JavaType.Primitive(row.javaName())))
        .orElseGet(() -> argument(type, 0, scope, use).present());
  }

  private JsonType dictionary(
      DeclaredType type, JavaType.Declared java, TypeArguments scope, Site use) {
    JsonType key = argument(type, 0, scope, use).asArgument();
    if (key instanceof JsonType.Missing) {
      return key;
    }
    if (!text(key)) {
      String wayOut =
          "use String, an enum or a type such as UUID as the key, or a list of a record";
      return NoJsonForm.of(java, java + " has keys that are not strings", wayOut, use);
    }
    return new JsonType.Dictionary(java, key, argument(type, 1, scope, use));
  }

  /** Whether JSON shows the type as a string that a map can tell from others. */
  private static boolean text(JsonType key) {
    JsonType type = key instanceof JsonType.Constrained ? key.core() : key;
    return type instanceof JsonType.Choice
        || type instanceof JsonType.Scalar scalar && scalar.row().key()
        || type instanceof JsonType.Wrapped wrapped && text(wrapped.value());
  }

  /** Reads the type arguments of a use; a wildcard stands for its bound. */
  List<JsonType> arguments(DeclaredType type, TypeArguments scope, Site use) {
    return IntStream.range(0, type.getTypeArguments().size())
        .mapToObj(i -> argument(type, i, scope, use))
        .toList();
  }

  /** Reads the type arguments that a type gives to one above it. */
  List<JsonType> supertypeArguments(DeclaredType above, TypeArguments scope, Site use) {
    reading.expansion.inherit(above);
    return above.getTypeArguments().stream().map(each -> read(each, scope, use)).toList();
  }

  /** Reads a type argument; a wildcard stands for its bound. */
  JsonType argument(DeclaredType type, int index, TypeArguments scope, Site use) {
    TypeMirror argument = type.getTypeArguments().get(index);
    if (argument instanceof WildcardType wildcard) {
      if (wildcard.getSuperBound() != null) {
        JavaType java = javaTypes.of(argument, scope);
        return NoJsonForm.of(java, java + " can be any supertype", "write the type itself", use);
      } else if (wildcard.getExtendsBound() == null) {
        return unbounded(type, index, use);
      }
    }
    return read(argument, scope, use);
  }

  /** A bare {@code ?} stands for the bound of its type parameter. */
  private JsonType unbounded(DeclaredType type, int index, Site use) {
    TypeParameterElement parameter =
        ((TypeElement) type.asElement()).getTypeParameters().get(index);
    return TypeMirrors.parameterBound(type, index)
        .map(bound -> read(reading.classFiles.bound(parameter), TypeArguments.NONE, use))
        .orElseGet(() -> NoJsonForm.of(new JavaType.Wildcard(true, JavaTypes.OBJECT), use));
  }
}
