package io.github.assistanttools.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.github.assistanttools.processor.model.Container;
import io.github.assistanttools.processor.model.JavaType;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.OptionalKind;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The expressions that read a value: {@code in.string()}, {@code in.list(…::readItem)}. */
final class ReadCode {

  private final ClassScope scope;

  ReadCode(ClassScope scope) {
    this.scope = scope;
  }

  /** Reads one value of the type from the reader in the variable. */
  CodeBlock read(JsonType type, String in) {
    return read(type, in, CodeBlock.of("$N", in), 1);
  }

  /**
   * Reads one value.
   *
   * @param in the variable that holds the reader
   * @param receiver what the reading method is called on: the variable, or with demands
   */
  private CodeBlock read(JsonType type, String in, CodeBlock receiver, int depth) {
    if (type instanceof JsonType.Nullable nullable) {
      return nullable.type() instanceof JsonType.Anything
          ? read(nullable.type(), in, receiver, depth)
          : CodeBlock.of(
              "$N.isNull() ? null$W: $L", in, read(nullable.type(), in, receiver, depth));
    } else if (type instanceof JsonType.Maybe maybe) {
      return maybe(maybe, in, depth);
    } else if (type instanceof JsonType.Constrained constrained) {
      CodeBlock demanding = CodeBlock.of("$N.checking($N)", in, scope.constraint(constrained));
      return read(constrained.type(), in, demanding, depth);
    } else if (type instanceof JsonType.Scalar scalar) {
      return CodeBlock.of("$L.$L()", receiver, scalar.row().reader());
    } else if (type instanceof JsonType.PrimitiveArray array) {
      return CodeBlock.of("$L.$Ls()", receiver, array.element().javaName());
    } else if (type instanceof JsonType.Sequence sequence) {
      return sequence(sequence, receiver, depth);
    } else if (type instanceof JsonType.Dictionary dictionary) {
      return map(dictionary, receiver, depth);
    } else if (type instanceof JsonType.Anything) {
      return CodeBlock.of("$L.any()", receiver);
    } else if (type instanceof JsonType.Choice choice) {
      return CodeBlock.of("$L.constant($N)", receiver, scope.enumShape(choice));
    }
    return CodeBlock.of(
        "$N($N)",
        scope.reader(type).orElseThrow(() -> new IllegalArgumentException("no reader for " + type)),
        in);
  }

  private CodeBlock maybe(JsonType.Maybe maybe, String in, int depth) {
    ClassName owner = optionalClass(maybe.kind());
    String of = maybe.kind() == OptionalKind.OBJECT ? "ofNullable" : "of";
    return CodeBlock.of(
        "$N.isNull() ? $T.empty()$W: $T.$L($L)",
        in,
        owner,
        owner,
        of,
        read(maybe.value(), in, CodeBlock.of("$N", in), depth));
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

  private CodeBlock sequence(JsonType.Sequence sequence, CodeBlock in, int depth) {
    if (sequence.container() == Container.LIST && sequence.ofStrings()) {
      return CodeBlock.of("$L.strings()", in);
    }
    CodeBlock element = reader(sequence.element(), depth);
    if (sequence.container() == Container.ARRAY) {
      TypeName array = TypeNames.of(((JavaType.Array) sequence.java()));
      return CodeBlock.of("$L.array($L,$W$T::new)", in, element, array);
    }
    return CodeBlock.of("$L.$L($L)", in, sequence.container().reader(), element);
  }

  private CodeBlock map(JsonType.Dictionary dictionary, CodeBlock in, int depth) {
    CodeBlock value = reader(dictionary.value(), depth);
    return dictionary.plain()
        ? CodeBlock.of("$L.map($L)", in, value)
        : CodeBlock.of("$L.map($L,$W$L)", in, reader(dictionary.key(), depth), value);
  }

  /** A {@code ValueReader}: a method reference where there is a method, else a lambda. */
  CodeBlock reader(JsonType type, int depth) {
    if (type instanceof JsonType.Scalar scalar) {
      return CodeBlock.of("$T::$L", TypeNames.ARGUMENT_READER, scalar.row().reader());
    } else if (type instanceof JsonType.PrimitiveArray array) {
      return CodeBlock.of("$T::$Ls", TypeNames.ARGUMENT_READER, array.element().javaName());
    } else if (type instanceof JsonType.Anything) {
      return CodeBlock.of("$T::any", TypeNames.ARGUMENT_READER);
    } else if (type instanceof JsonType.Sequence sequence
        && sequence.container() == Container.LIST
        && sequence.ofStrings()) {
      return CodeBlock.of("$T::strings", TypeNames.ARGUMENT_READER);
    }
    Optional<String> method = scope.reader(type);
    if (method.isPresent()) {
      return CodeBlock.of("$T::$N", scope.dispatcher(), method.get());
    }
    String element = depth == 1 ? "element" : "element" + depth;
    return CodeBlock.of(
        "$N -> $L", element, read(type, element, CodeBlock.of("$N", element), depth + 1));
  }
}
