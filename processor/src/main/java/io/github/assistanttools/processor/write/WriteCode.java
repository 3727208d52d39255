package io.github.assistanttools.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.github.assistanttools.processor.model.Container;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.TypeCases;
import java.util.Optional;

/**
 * The expressions that write a value: {@code out.string(…)}, {@code writeItem(out, …)}.
 *
 * @param writer the variable that holds the writer
 * @param out what a writing method is called on: the variable, or a name of a property
 * @param value the expression that gives the value
 * @param depth how many lambdas are around the expression, and one
 */
record WriteCode(ClassScope scope, CodeBlock writer, CodeBlock out, CodeBlock value, int depth) {

  private static final CodeBlock OUT = CodeBlock.of("out");

  /** Writes one value of the type. */
  static CodeBlock of(ClassScope scope, JsonType type, CodeBlock out, CodeBlock value) {
    return new WriteCode(scope, OUT, out, value, 1).of(type).code();
  }

  /** A {@code ValueWriter}: a method reference where there is a method, else a lambda. */
  static CodeBlock valueWriter(ClassScope scope, JsonType type, int depth) {
    String number = depth == 1 ? "" : String.valueOf(depth);
    CodeBlock nested = CodeBlock.of("nested$L", number);
    CodeBlock item = CodeBlock.of("item$L", number);
    return new WriteCode(scope, nested, nested, item, depth + 1)
        .of(type)
        .lambda(CodeBlock.of("($L, $L)", nested, item));
  }

  private Expression of(JsonType any) {
    return any.match(
        new TypeCases<>(
            scalar -> method(scalar.row().writer()),
            choice -> Expression.of("$L.constant($N, $L)", out, scope.enumShape(choice), value),
            this::sequence,
            this::dictionary,
            anything -> any("any"),
            this::reference,
            this::reference,
            // All writers of references accept null.
            nullable -> of(nullable.type()),
            this::nonNull,
            // Results are not checked against constraints.
            constrained -> of(constrained.type()),
            wrapped -> generated(scope.writer(wrapped)),
            this::maybe,
            TypeCases::invalid,
            TypeCases::invalid));
  }

  /** Fails for null, which the schema does not admit here. */
  private Expression nonNull(JsonType.NonNull type) {
    if (type.type() instanceof JsonType.Anything) {
      return any("presentAny");
    }
    CodeBlock present = CodeBlock.of("$L.present($L)", writer, value);
    return Expression.of(
        "$L", new WriteCode(scope, writer, out, present, depth).of(type.type()).code());
  }

  /** Writes a value of any type, with those that the interface knows. */
  private Expression any(String method) {
    ClassScope.Known known = scope.known();
    return known.writers().isEmpty()
        ? method(method)
        : Expression.of("$L.$L($L, $N)", out, method, value, known.constant());
  }

  private Expression sequence(JsonType.Sequence type) {
    if (type.ofPrimitives()) {
      return method(type.element().java() + "s");
    } else if (type.container() != Container.ARRAY && type.ofStrings()) {
      return Expression.of("$L.strings($L)", out, value);
    }
    String method = type.container().writer();
    return Expression.of(
        "$L.$L($L,$W$L)", out, method, value, valueWriter(scope, type.element(), depth));
  }

  private Expression dictionary(JsonType.Dictionary type) {
    CodeBlock values = valueWriter(scope, type.value(), depth);
    return type.plain()
        ? Expression.of("$L.map($L,$W$L)", out, value, values)
        : Expression.of(
            "$L.map($L,$W$L,$W$L)", out, value, valueWriter(scope, type.key(), depth), values);
  }

  private Expression maybe(JsonType.Maybe type) {
    return type.kind().scalar().isPresent()
        ? method(type.kind().writer())
        : Expression.of(
            "$L.optional($L,$W$L)", out, value, valueWriter(scope, type.value(), depth));
  }

  private Expression reference(JsonType.Reference type) {
    return generated(scope.writer(type.key()));
  }

  private Expression method(String name) {
    return new Expression(
        CodeBlock.of("$L.$L($L)", out, name, value),
        Optional.of(CodeBlock.of("$T::$L", TypeNames.RESULT_WRITER, name)));
  }

  private Expression generated(String name) {
    return new Expression(
        CodeBlock.of("$N($L, $L)", name, out, value),
        Optional.of(CodeBlock.of("$T::$N", scope.dispatcher, name)));
  }
}
