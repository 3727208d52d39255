package io.github.assistanttools.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.github.assistanttools.processor.model.Container;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.TypeCases;
import java.util.Optional;

/**
 * The expressions that write a value: {@code out.string(…)}, {@code writeItem(out, …)}.
 *
 * @param out the expression that gives the writer
 * @param value the expression that gives the value
 * @param depth how many lambdas are around the expression, and one
 */
record WriteCode(ClassScope scope, CodeBlock out, CodeBlock value, int depth)
    implements TypeCases.Valid<Expression> {

  /** Writes one value of the type. */
  static CodeBlock of(ClassScope scope, JsonType type, CodeBlock out, CodeBlock value) {
    return type.match(new WriteCode(scope, out, value, 1)).code();
  }

  /** A {@code ValueWriter}: a method reference where there is a method, else a lambda. */
  static CodeBlock valueWriter(ClassScope scope, JsonType type, int depth) {
    String number = depth == 1 ? "" : String.valueOf(depth);
    CodeBlock nested = CodeBlock.of("nested$L", number);
    CodeBlock item = CodeBlock.of("item$L", number);
    return type.match(new WriteCode(scope, nested, item, depth + 1))
        .lambda(CodeBlock.of("($L, $L)", nested, item));
  }

  @Override
  public Expression scalar(JsonType.Scalar type) {
    return method(type.row().writer());
  }

  @Override
  public Expression choice(JsonType.Choice type) {
    return Expression.of("$L.constant($N, $L)", out, scope.enumShape(type), value);
  }

  @Override
  public Expression sequence(JsonType.Sequence type) {
    if (type.ofPrimitives()) {
      return method(type.element().java() + "s");
    } else if (type.container() != Container.ARRAY && type.ofStrings()) {
      return Expression.of("$L.strings($L)", out, value);
    }
    String method = type.container().writer();
    return Expression.of("$L.$L($L,$W$L)", out, method, value, valueWriter(type.element()));
  }

  @Override
  public Expression dictionary(JsonType.Dictionary type) {
    CodeBlock values = valueWriter(type.value());
    return type.plain()
        ? Expression.of("$L.map($L,$W$L)", out, value, values)
        : Expression.of("$L.map($L,$W$L,$W$L)", out, value, valueWriter(type.key()), values);
  }

  @Override
  public Expression anything(JsonType.Anything type) {
    return method("any");
  }

  @Override
  public Expression reference(JsonType.Reference type) {
    return generated(scope.writer(type.key()));
  }

  @Override
  public Expression wrapped(JsonType.Wrapped type) {
    return generated(scope.writer(type));
  }

  /** All writers of references accept null. */
  @Override
  public Expression nullable(JsonType.Nullable type) {
    return type.type().match(this);
  }

  /** Results are not checked against constraints. */
  @Override
  public Expression constrained(JsonType.Constrained type) {
    return type.type().match(this);
  }

  @Override
  public Expression maybe(JsonType.Maybe type) {
    return type.kind().scalar().isPresent()
        ? method(type.kind().writer())
        : Expression.of("$L.optional($L,$W$L)", out, value, valueWriter(type.value()));
  }

  private CodeBlock valueWriter(JsonType type) {
    return valueWriter(scope, type, depth);
  }

  private Expression method(String name) {
    return new Expression(
        CodeBlock.of("$L.$L($L)", out, name, value),
        Optional.of(CodeBlock.of("$T::$L", TypeNames.RESULT_WRITER, name)));
  }

  private Expression generated(String name) {
    return new Expression(
        CodeBlock.of("$N($L, $L)", name, out, value),
        Optional.of(CodeBlock.of("$T::$N", scope.dispatcher(), name)));
  }
}
