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
record ReadCode(ClassScope scope, String in, CodeBlock receiver, int depth) {

  /** Reads one value of the type from the reader in the variable {@code in}. */
  static CodeBlock of(ClassScope scope, JsonType type) {
    return new ReadCode(scope, "in", CodeBlock.of("in"), 1).of(type).code();
  }

  /** A {@code ValueReader}: a method reference where there is a method, else a lambda. */
  static CodeBlock valueReader(ClassScope scope, JsonType type, int depth) {
    CodeBlock element = CodeBlock.of("$L", depth == 1 ? "element" : "element" + depth);
    return new ReadCode(scope, element.toString(), element, depth + 1).of(type).lambda(element);
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

  private Expression of(JsonType any) {
    return any.match(
        TypeCases.valid(
            scalar -> method(scalar.row().reader()),
            choice -> Expression.of("$L.constant($N)", receiver, scope.enumShape(choice)),
            this::sequence,
            this::dictionary,
            anything -> method("any"),
            reference -> generated(scope.reader(reference.key())),
            this::nullable,
            nonNull -> of(nonNull.type()),
            this::constrained,
            wrapped -> generated(scope.reader(wrapped)),
            this::maybe));
  }

  private Expression sequence(JsonType.Sequence type) {
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

  private Expression dictionary(JsonType.Dictionary type) {
    CodeBlock value = valueReader(type.value());
    return type.plain()
        ? Expression.of("$L.map($L)", receiver, value)
        : Expression.of("$L.map($L,$W$L)", receiver, valueReader(type.key()), value);
  }

  private Expression nullable(JsonType.Nullable type) {
    CodeBlock value = of(type.type()).code();
    // The method for any value accepts null itself.
    return type.type() instanceof JsonType.Anything
        ? Expression.of("$L", value)
        : Expression.of("$N.isNull() ? null$W: $L", in, value);
  }

  private Expression constrained(JsonType.Constrained type) {
    CodeBlock checking = CodeBlock.of("$N.checking($N)", in, scope.constraint(type));
    return Expression.of("$L", new ReadCode(scope, in, checking, depth).of(type.type()).code());
  }

  private Expression maybe(JsonType.Maybe type) {
    CodeBlock value = of(type.value()).code();
    return Expression.of(
        "$N.isNull() ? $T.empty()$W: $L", in, optionalClass(type.kind()), present(type, value));
  }

  /** The optional of a value that is not null in JSON. */
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
