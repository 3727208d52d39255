package io.github.assistanttools.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.github.assistanttools.processor.model.Container;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.OptionalKind;
import io.github.assistanttools.processor.model.TypeCases;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The expressions that read a value: {@code in.string()}, {@code in.list(…::readItem)}.
 *
 * @param in the variable that holds the reader
 * @param receiver what the reading method is called on: the variable, or with constraints
 * @param depth how many lambdas are around the expression, and one
 */
record ReadCode(ClassScope scope, String in, CodeBlock receiver, int depth)
    implements TypeCases.Valid<Expression> {

  /** Reads one value of the type from the reader in the variable {@code in}. */
  static CodeBlock of(ClassScope scope, JsonType type) {
    return type.match(new ReadCode(scope, "in", CodeBlock.of("in"), 1)).code();
  }

  /** A {@code ValueReader}: a method reference where there is a method, else a lambda. */
  static CodeBlock valueReader(ClassScope scope, JsonType type, int depth) {
    CodeBlock element = CodeBlock.of("$L", depth == 1 ? "element" : "element" + depth);
    return type.match(new ReadCode(scope, element.toString(), element, depth + 1)).lambda(element);
  }

  static ClassName optionalClass(OptionalKind kind) {
    return ClassName.get(
        switch (kind) {
          case OBJECT -> Optional.class;
          case INT -> OptionalInt.class;
          case LONG -> OptionalLong.class;
          case DOUBLE -> OptionalDouble.class;
        });
  }

  @Override
  public Expression scalar(JsonType.Scalar type) {
    return method(type.row().reader());
  }

  @Override
  public Expression choice(JsonType.Choice type) {
    return Expression.of("$L.constant($N)", receiver, scope.enumShape(type));
  }

  @Override
  public Expression sequence(JsonType.Sequence type) {
    if (type.ofPrimitives()) {
      return method(type.element().java() + "s");
    } else if (type.container() == Container.LIST && type.ofStrings()) {
      return method("strings");
    }
    CodeBlock element = valueReader(type.element());
    if (type.container() == Container.ARRAY) {
      TypeName array = TypeNames.of(type.java());
      return Expression.of("$L.array($L,$W$T::new)", receiver, element, array);
    }
    return Expression.of("$L.$L($L)", receiver, type.container().reader(), element);
  }

  @Override
  public Expression dictionary(JsonType.Dictionary type) {
    CodeBlock value = valueReader(type.value());
    return type.plain()
        ? Expression.of("$L.map($L)", receiver, value)
        : Expression.of("$L.map($L,$W$L)", receiver, valueReader(type.key()), value);
  }

  @Override
  public Expression anything(JsonType.Anything type) {
    return method("any");
  }

  @Override
  public Expression reference(JsonType.Reference type) {
    return generated(scope.reader(type.key()));
  }

  @Override
  public Expression wrapped(JsonType.Wrapped type) {
    return generated(scope.reader(type));
  }

  @Override
  public Expression nullable(JsonType.Nullable type) {
    CodeBlock value = type.type().match(this).code();
    // The method for any value accepts null itself.
    return type.type() instanceof JsonType.Anything
        ? Expression.of("$L", value)
        : Expression.of("$N.isNull() ? null$W: $L", in, value);
  }

  @Override
  public Expression constrained(JsonType.Constrained type) {
    CodeBlock checking = CodeBlock.of("$N.checking($N)", in, scope.constraint(type));
    return Expression.of("$L", type.type().match(new ReadCode(scope, in, checking, depth)).code());
  }

  @Override
  public Expression maybe(JsonType.Maybe type) {
    CodeBlock value = type.value().match(this).code();
    return Expression.of(
        "$N.isNull() ? $T.empty()$W: $L", in, optionalClass(type.kind()), present(type, value));
  }

  /** The optional with a value that is known to be given. */
  static CodeBlock present(JsonType.Maybe type, CodeBlock value) {
    String of = type.kind() == OptionalKind.OBJECT ? "ofNullable" : "of";
    return CodeBlock.of("$T.$L($L)", optionalClass(type.kind()), of, value);
  }

  private CodeBlock valueReader(JsonType type) {
    return valueReader(scope, type, depth);
  }

  private Expression method(String name) {
    return new Expression(
        CodeBlock.of("$L.$L()", receiver, name),
        Optional.of(CodeBlock.of("$T::$L", TypeNames.ARGUMENT_READER, name)));
  }

  private Expression generated(String name) {
    return new Expression(
        CodeBlock.of("$N($N)", name, in),
        Optional.of(CodeBlock.of("$T::$N", scope.dispatcher(), name)));
  }
}
