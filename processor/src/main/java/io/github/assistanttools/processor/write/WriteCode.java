package io.github.assistanttools.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.github.assistanttools.processor.model.Container;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.TypeCases;

/**
 * The expressions that write a value: {@code out.string(…)}, {@code writeItem(out, …)}.
 *
 * @param out the expression that gives the writer
 * @param value the expression that gives the value
 * @param depth how many lambdas are around the expression, and one
 */
record WriteCode(ClassScope scope, CodeBlock out, CodeBlock value, int depth)
    implements TypeCases.Valid<CodeBlock> {

  /** Writes one value of the type. */
  static CodeBlock of(ClassScope scope, JsonType type, CodeBlock out, CodeBlock value) {
    return type.match(new WriteCode(scope, out, value, 1));
  }

  @Override
  public CodeBlock scalar(JsonType.Scalar type) {
    return CodeBlock.of("$L.$L($L)", out, type.row().writer(), value);
  }

  @Override
  public CodeBlock choice(JsonType.Choice type) {
    return CodeBlock.of("$L.constant($N, $L)", out, scope.enumShape(type), value);
  }

  @Override
  public CodeBlock sequence(JsonType.Sequence type) {
    return type.container() != Container.ARRAY && type.ofStrings()
        ? CodeBlock.of("$L.strings($L)", out, value)
        : CodeBlock.of(
            "$L.$L($L,$W$L)",
            out,
            type.container().writer(),
            value,
            ValueWriterCode.of(scope, type.element(), depth));
  }

  @Override
  public CodeBlock primitiveArray(JsonType.PrimitiveArray type) {
    return CodeBlock.of("$L.$Ls($L)", out, type.element().javaName(), value);
  }

  @Override
  public CodeBlock dictionary(JsonType.Dictionary type) {
    CodeBlock values = ValueWriterCode.of(scope, type.value(), depth);
    return type.plain()
        ? CodeBlock.of("$L.map($L,$W$L)", out, value, values)
        : CodeBlock.of(
            "$L.map($L,$W$L,$W$L)",
            out,
            value,
            ValueWriterCode.of(scope, type.key(), depth),
            values);
  }

  @Override
  public CodeBlock anything(JsonType.Anything type) {
    return CodeBlock.of("$L.any($L)", out, value);
  }

  @Override
  public CodeBlock reference(JsonType.Reference type) {
    return generated(scope.writer(type.key()));
  }

  @Override
  public CodeBlock wrapped(JsonType.Wrapped type) {
    return generated(scope.writer(type));
  }

  /** All writers of references accept null. */
  @Override
  public CodeBlock nullable(JsonType.Nullable type) {
    return type.type().match(this);
  }

  /** Results are not checked against constraints. */
  @Override
  public CodeBlock constrained(JsonType.Constrained type) {
    return type.type().match(this);
  }

  @Override
  public CodeBlock maybe(JsonType.Maybe type) {
    return type.kind().scalar().isPresent()
        ? CodeBlock.of("$L.$L($L)", out, type.kind().writer(), value)
        : CodeBlock.of(
            "$L.optional($L,$W$L)", out, value, ValueWriterCode.of(scope, type.value(), depth));
  }

  private CodeBlock generated(String method) {
    return CodeBlock.of("$N($L, $L)", method, out, value);
  }
}
