package io.github.assistanttools.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.github.assistanttools.processor.model.Container;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.OptionalKind;
import io.github.assistanttools.processor.model.TypeCases;
import java.util.Optional;

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

  private Expression of(JsonType any) {
    return any.match(
        new TypeCases<>(
            scalar -> method(scalar.row().reader()),
            choice -> Expression.of("$L.constant($N)", receiver, scope.enumShape(choice)),
            this::sequence,
            this::dictionary,
            anything -> method("any"),
            this::reference,
            this::reference,
            this::nullable,
            nonNull -> of(nonNull.type()),
            this::constrained,
            wrapped -> generated(scope.reader(wrapped)),
            this::maybe,
            TypeCases::invalid,
            TypeCases::invalid));
  }

  private Expression sequence(JsonType.Sequence type) {
    if (type.ofPrimitives()) {
      return method(type.element().java() + "s");
    } else if (type.container() == Container.LIST && type.ofStrings()) {
      return method("strings");
    }
    CodeBlock element = valueReader(scope, type.element(), depth);
    if (type.container() == Container.ARRAY) {
      TypeName array = TypeNames.of(type.java());
      return Expression.of("$L.array($L,$W$T::new)", receiver, element, array);
    }
    return Expression.of("$L.$L($L)", receiver, type.container().reader(), element);
  }

  private Expression dictionary(JsonType.Dictionary type) {
    CodeBlock value = valueReader(scope, type.value(), depth);
    return type.plain()
        ? Expression.of("$L.map($L)", receiver, value)
        : Expression.of("$L.map($L,$W$L)", receiver, valueReader(scope, type.key(), depth), value);
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
        "$N.isNull() ? $T.empty()$W: $L", in, TypeNames.raw(type.java()), present(type, value));
  }

  /** The optional of a value that is not null in JSON. */
  static CodeBlock present(JsonType.Maybe type, CodeBlock value) {
    String of = type.kind() == OptionalKind.OBJECT ? "ofNullable" : "of";
    return CodeBlock.of("$T.$L($L)", TypeNames.raw(type.java()), of, value);
  }

  private Expression reference(JsonType.Reference type) {
    return generated(scope.reader(type.key()));
  }

  private Expression method(String name) {
    return new Expression(
        CodeBlock.of("$L.$L()", receiver, name),
        Optional.of(CodeBlock.of("$T::$L", TypeNames.ARGUMENT_READER, name)));
  }

  private Expression generated(String name) {
    return new Expression(
        CodeBlock.of("$N($N)", name, in),
        Optional.of(CodeBlock.of("$T::$N", scope.dispatcher, name)));
  }
}
