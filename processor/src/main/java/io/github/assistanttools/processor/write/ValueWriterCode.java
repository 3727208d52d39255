package io.github.assistanttools.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.TypeCases;

/**
 * A {@code ValueWriter}: a method reference where there is a method, else a lambda.
 *
 * @param depth how many lambdas are around it, and one
 */
record ValueWriterCode(ClassScope scope, int depth) implements TypeCases.Valid<CodeBlock> {

  static CodeBlock of(ClassScope scope, JsonType type, int depth) {
    return type.match(new ValueWriterCode(scope, depth));
  }

  @Override
  public CodeBlock scalar(JsonType.Scalar type) {
    return ofWriter(type.row().writer());
  }

  @Override
  public CodeBlock choice(JsonType.Choice type) {
    return lambda(type);
  }

  @Override
  public CodeBlock sequence(JsonType.Sequence type) {
    return lambda(type);
  }

  @Override
  public CodeBlock primitiveArray(JsonType.PrimitiveArray type) {
    return ofWriter(type.element().javaName() + "s");
  }

  @Override
  public CodeBlock dictionary(JsonType.Dictionary type) {
    return lambda(type);
  }

  @Override
  public CodeBlock anything(JsonType.Anything type) {
    return ofWriter("any");
  }

  @Override
  public CodeBlock reference(JsonType.Reference type) {
    return generated(scope.writer(type.key()));
  }

  @Override
  public CodeBlock wrapped(JsonType.Wrapped type) {
    return generated(scope.writer(type));
  }

  @Override
  public CodeBlock nullable(JsonType.Nullable type) {
    return type.type().match(this);
  }

  @Override
  public CodeBlock constrained(JsonType.Constrained type) {
    return type.type().match(this);
  }

  @Override
  public CodeBlock maybe(JsonType.Maybe type) {
    return type.kind().scalar().isPresent() ? ofWriter(type.kind().writer()) : lambda(type);
  }

  private static CodeBlock ofWriter(String method) {
    return CodeBlock.of("$T::$L", TypeNames.RESULT_WRITER, method);
  }

  private CodeBlock generated(String method) {
    return CodeBlock.of("$T::$N", scope.dispatcher(), method);
  }

  private CodeBlock lambda(JsonType type) {
    String nested = depth == 1 ? "nested" : "nested" + depth;
    String item = depth == 1 ? "item" : "item" + depth;
    CodeBlock body =
        type.match(
            new WriteCode(scope, CodeBlock.of("$N", nested), CodeBlock.of("$N", item), depth + 1));
    return CodeBlock.of("($N, $N) -> $L", nested, item, body);
  }
}
