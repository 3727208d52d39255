package io.github.assistanttools.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.github.assistanttools.processor.model.Container;
import io.github.assistanttools.processor.model.JavaType;
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
    implements TypeCases.Valid<CodeBlock> {

  /** Reads one value of the type from the reader in the variable. */
  static CodeBlock of(ClassScope scope, JsonType type, String in) {
    return of(scope, type, in, 1);
  }

  static CodeBlock of(ClassScope scope, JsonType type, String in, int depth) {
    return type.match(new ReadCode(scope, in, CodeBlock.of("$N", in), depth));
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
  public CodeBlock scalar(JsonType.Scalar type) {
    return CodeBlock.of("$L.$L()", receiver, type.row().reader());
  }

  @Override
  public CodeBlock choice(JsonType.Choice type) {
    return CodeBlock.of("$L.constant($N)", receiver, scope.enumShape(type));
  }

  @Override
  public CodeBlock sequence(JsonType.Sequence type) {
    if (type.container() == Container.LIST && type.ofStrings()) {
      return CodeBlock.of("$L.strings()", receiver);
    }
    CodeBlock element = ValueReaderCode.of(scope, type.element(), depth);
    if (type.container() == Container.ARRAY) {
      TypeName array = TypeNames.of(((JavaType.Array) type.java()));
      return CodeBlock.of("$L.array($L,$W$T::new)", receiver, element, array);
    }
    return CodeBlock.of("$L.$L($L)", receiver, type.container().reader(), element);
  }

  @Override
  public CodeBlock primitiveArray(JsonType.PrimitiveArray type) {
    return CodeBlock.of("$L.$Ls()", receiver, type.element().javaName());
  }

  @Override
  public CodeBlock dictionary(JsonType.Dictionary type) {
    CodeBlock value = ValueReaderCode.of(scope, type.value(), depth);
    return type.plain()
        ? CodeBlock.of("$L.map($L)", receiver, value)
        : CodeBlock.of(
            "$L.map($L,$W$L)", receiver, ValueReaderCode.of(scope, type.key(), depth), value);
  }

  @Override
  public CodeBlock anything(JsonType.Anything type) {
    return CodeBlock.of("$L.any()", receiver);
  }

  @Override
  public CodeBlock reference(JsonType.Reference type) {
    return CodeBlock.of("$N($N)", scope.reader(type.key()), in);
  }

  @Override
  public CodeBlock wrapped(JsonType.Wrapped type) {
    return CodeBlock.of("$N($N)", scope.reader(type), in);
  }

  @Override
  public CodeBlock nullable(JsonType.Nullable type) {
    CodeBlock value = type.type().match(this);
    // The method for any value accepts null itself.
    return type.type() instanceof JsonType.Anything
        ? value
        : CodeBlock.of("$N.isNull() ? null$W: $L", in, value);
  }

  @Override
  public CodeBlock constrained(JsonType.Constrained type) {
    CodeBlock checking = CodeBlock.of("$N.checking($N)", in, scope.constraint(type));
    return type.type().match(new ReadCode(scope, in, checking, depth));
  }

  @Override
  public CodeBlock maybe(JsonType.Maybe type) {
    ClassName owner = optionalClass(type.kind());
    String of = type.kind() == OptionalKind.OBJECT ? "ofNullable" : "of";
    return CodeBlock.of(
        "$N.isNull() ? $T.empty()$W: $T.$L($L)",
        in,
        owner,
        owner,
        of,
        of(scope, type.value(), in, depth));
  }
}
