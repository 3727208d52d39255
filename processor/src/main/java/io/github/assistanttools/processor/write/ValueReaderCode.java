package io.github.assistanttools.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.github.assistanttools.processor.model.Container;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.TypeCases;

/**
 * A {@code ValueReader}: a method reference where there is a method, else a lambda.
 *
 * @param depth how many lambdas are around it, and one
 */
record ValueReaderCode(ClassScope scope, int depth) implements TypeCases.Valid<CodeBlock> {

  static CodeBlock of(ClassScope scope, JsonType type, int depth) {
    return type.match(new ValueReaderCode(scope, depth));
  }

  @Override
  public CodeBlock scalar(JsonType.Scalar type) {
    return ofReader(type.row().reader());
  }

  @Override
  public CodeBlock choice(JsonType.Choice type) {
    return lambda(type);
  }

  @Override
  public CodeBlock sequence(JsonType.Sequence type) {
    return type.container() == Container.LIST && type.ofStrings()
        ? ofReader("strings")
        : lambda(type);
  }

  @Override
  public CodeBlock primitiveArray(JsonType.PrimitiveArray type) {
    return ofReader(type.element().javaName() + "s");
  }

  @Override
  public CodeBlock dictionary(JsonType.Dictionary type) {
    return lambda(type);
  }

  @Override
  public CodeBlock anything(JsonType.Anything type) {
    return ofReader("any");
  }

  @Override
  public CodeBlock reference(JsonType.Reference type) {
    return generated(scope.reader(type.key()));
  }

  @Override
  public CodeBlock wrapped(JsonType.Wrapped type) {
    return generated(scope.reader(type));
  }

  @Override
  public CodeBlock nullable(JsonType.Nullable type) {
    return lambda(type);
  }

  @Override
  public CodeBlock constrained(JsonType.Constrained type) {
    return lambda(type);
  }

  @Override
  public CodeBlock maybe(JsonType.Maybe type) {
    return lambda(type);
  }

  private static CodeBlock ofReader(String method) {
    return CodeBlock.of("$T::$L", TypeNames.ARGUMENT_READER, method);
  }

  private CodeBlock generated(String method) {
    return CodeBlock.of("$T::$N", scope.dispatcher(), method);
  }

  private CodeBlock lambda(JsonType type) {
    String element = depth == 1 ? "element" : "element" + depth;
    return CodeBlock.of("$N -> $L", element, ReadCode.of(scope, type, element, depth + 1));
  }
}
