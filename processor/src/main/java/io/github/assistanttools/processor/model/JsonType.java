package io.github.assistanttools.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The one model of a type, from which its schema, its reader and its writer are all made.
 *
 * <p>Each case is one row, or family of rows, of the type table. Another kind of type is another
 * case here and in {@link TypeCases}, and the compiler's errors then list the places to extend.
 */
public sealed interface JsonType {

  /** The type as the member that holds it declares it. */
  JavaType java();

  /** Calls the function for this kind of type. */
  <R> R match(TypeCases<R> cases);

  /** The type of the values inside, for those that hold values of one type. */
  default Optional<JsonType> inside() {
    return match(
        new TypeCases<>(
            scalar -> Optional.empty(),
            choice -> Optional.empty(),
            sequence -> Optional.of(sequence.element()),
            dictionary -> Optional.of(dictionary.value()),
            anything -> Optional.empty(),
            object -> Optional.empty(),
            union -> Optional.empty(),
            nullable -> Optional.of(nullable.type()),
            nonNull -> Optional.of(nonNull.type()),
            constrained -> Optional.of(constrained.type()),
            wrapped -> Optional.of(wrapped.value()),
            maybe -> Optional.of(maybe.value()),
            unsupported -> Optional.empty(),
            missing -> Optional.empty()));
  }

  /** This type and all types inside it, the keys of maps included. */
  default Stream<JsonType> nested() {
    Stream<JsonType> key = this instanceof Dictionary map ? Stream.of(map.key()) : Stream.empty();
    return Stream.concat(
        Stream.of(this), Stream.concat(key, inside().stream()).flatMap(JsonType::nested));
  }

  /** The type without what is stated about null. */
  default JsonType present() {
    return this instanceof Nullable || this instanceof NonNull ? inside().orElseThrow() : this;
  }

  /** The type without what is stated about null, and without its constraints. */
  default JsonType core() {
    return present() instanceof Constrained constrained ? constrained.type() : present();
  }

  /**
   * The type as an argument: without {@link NonNull}, here and inside, because an argument may be
   * null only if that is stated.
   */
  default JsonType asArgument() {
    return match(
        new TypeCases<>(
            scalar -> scalar,
            choice -> choice,
            sequence ->
                new Sequence(
                    sequence.java(), sequence.container(), sequence.element().asArgument()),
            map -> new Dictionary(map.java(), map.key().asArgument(), map.value().asArgument()),
            anything -> anything,
            object -> object,
            union -> union,
            nullable -> new Nullable(nullable.type().asArgument()),
            nonNull -> nonNull.type().asArgument(),
            constrained ->
                new Constrained(constrained.type().asArgument(), constrained.constraints()),
            wrapped -> wrapped,
            maybe -> new Maybe(maybe.java(), maybe.kind(), maybe.value().asArgument()),
            unsupported -> unsupported,
            missing -> missing));
  }

  /** A string, number or boolean. */
  record Scalar(ScalarKind row, JavaType java) implements JsonType {
    private boolean isString() {
      return row.equals(PlainKind.STRING.row());
    }

    @Override
    public <R> R match(TypeCases<R> cases) {
      return cases.scalar().apply(this);
    }
  }

  /** An enum: a string out of a closed list. */
  record Choice(
      JavaType java, List<EnumConstant> constants, Optional<String> description, Site site)
      implements JsonType {
    public Choice {
      constants = List.copyOf(constants);
    }

    @Override
    public <R> R match(TypeCases<R> cases) {
      return cases.choice().apply(this);
    }
  }

  /** A list, set or array. */
  record Sequence(JavaType java, Container container, JsonType element) implements JsonType {
    /** Whether its elements are Strings, as they stand in JSON. */
    public boolean ofStrings() {
      return element instanceof Scalar scalar && scalar.isString();
    }

    /** Whether it is an array of a primitive type. */
    public boolean ofPrimitives() {
      return element.java() instanceof JavaType.Primitive;
    }

    @Override
    public <R> R match(TypeCases<R> cases) {
      return cases.sequence().apply(this);
    }
  }

  /**
   * A map.
   *
   * @param key a scalar or enum whose JSON form is a string
   */
  record Dictionary(JavaType java, JsonType key, JsonType value) implements JsonType {
    /** Whether the keys are Strings, as they stand in JSON. */
    public boolean plain() {
      return key instanceof Scalar scalar && scalar.isString();
    }

    @Override
    public <R> R match(TypeCases<R> cases) {
      return cases.dictionary().apply(this);
    }
  }

  /** {@code Object}: any JSON value. */
  record Anything(JavaType java) implements JsonType {
    @Override
    public <R> R match(TypeCases<R> cases) {
      return cases.anything().apply(this);
    }
  }

  /** A type whose definition stands under a key, so that types may contain themselves. */
  sealed interface Reference extends JsonType {
    ObjectKey key();
  }

  /** An object with properties; its {@link ObjectDefinition} stands under the key. */
  record ObjectRef(JavaType java, ObjectKey key) implements Reference {
    @Override
    public <R> R match(TypeCases<R> cases) {
      return cases.object().apply(this);
    }
  }

  /** One of several objects; its {@link UnionDefinition} stands under the key. */
  record UnionRef(JavaType java, ObjectKey key) implements Reference {
    @Override
    public <R> R match(TypeCases<R> cases) {
      return cases.union().apply(this);
    }
  }

  /** {@code @Nullable T}. */
  record Nullable(JsonType type) implements JsonType {
    @Override
    public JavaType java() {
      return type.java();
    }

    @Override
    public <R> R match(TypeCases<R> cases) {
      return cases.nullable().apply(this);
    }
  }

  /**
   * {@code @NonNull T}, or T under {@code @NullMarked}: a result that is null here does not have
   * its form. Without this, a result may be null.
   */
  record NonNull(JsonType type) implements JsonType {

    /** The type without null, unless it has a null of its own, or none in any case. */
    public static JsonType of(JsonType type) {
      boolean settled =
          type instanceof NonNull
              || type instanceof Maybe
              || type instanceof Unsupported
              || type instanceof Missing
              || type.java() instanceof JavaType.Primitive;
      return settled ? type : new NonNull(type.present());
    }

    @Override
    public JavaType java() {
      return type.java();
    }

    @Override
    public <R> R match(TypeCases<R> cases) {
      return cases.nonNull().apply(this);
    }
  }

  /**
   * {@code @Min(1) int}: a type whose values must satisfy more.
   *
   * @param type neither nullable nor an optional: null satisfies every constraint
   */
  record Constrained(JsonType type, List<Constraint> constraints) implements JsonType {
    public Constrained {
      constraints = List.copyOf(constraints);
    }

    @Override
    public JavaType java() {
      return type.java();
    }

    @Override
    public <R> R match(TypeCases<R> cases) {
      return cases.constrained().apply(this);
    }
  }

  /**
   * A class that is one value in JSON, such as an OrderId.
   *
   * @param value the type that its creator takes, as an argument
   * @param construction how it is constructed from that; empty if it cannot be
   * @param given the value of its {@code @JsonValue}, if it has one
   */
  record Wrapped(
      JavaType.Declared java,
      ObjectKey key,
      Optional<String> description,
      JsonType value,
      Optional<Construction> construction,
      Optional<Given> given)
      implements JsonType {

    /** The value's type, and the accessor with its deprecation. */
    public record Given(JsonType type, Access access, Deprecation deprecation) {}

    @Override
    public <R> R match(TypeCases<R> cases) {
      return cases.wrapped().apply(this);
    }
  }

  /** {@code Optional<T>}, {@code OptionalInt} and so on. */
  record Maybe(JavaType.Declared java, OptionalKind kind, JsonType value) implements JsonType {
    @Override
    public <R> R match(TypeCases<R> cases) {
      return cases.maybe().apply(this);
    }
  }

  /**
   * A type that has no JSON form here.
   *
   * @param reason why not, as a whole clause: {@code java.io.InputStream has no JSON form}
   * @param wayOut what to do
   * @param site where the type is written: for a type argument that is not where it is used
   */
  record Unsupported(JavaType java, ProblemId id, String reason, String wayOut, Site site)
      implements JsonType {
    @Override
    public <R> R match(TypeCases<R> cases) {
      return cases.unsupported().apply(this);
    }
  }

  /** A type that does not exist, or not yet. */
  record Missing(JavaType java) implements JsonType {
    @Override
    public <R> R match(TypeCases<R> cases) {
      return cases.missing().apply(this);
    }
  }
}
