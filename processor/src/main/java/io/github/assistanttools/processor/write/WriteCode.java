package io.github.assistanttools.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.github.assistanttools.processor.model.Container;
import io.github.assistanttools.processor.model.JsonType;

/** The expressions that write a value: {@code out.string(…)}, {@code writeItem(out, …)}. */
final class WriteCode {

  private final ClassScope scope;

  WriteCode(ClassScope scope) {
    this.scope = scope;
  }

  /** Writes one value of the type to the writer that an expression gives. */
  CodeBlock write(JsonType type, CodeBlock out, CodeBlock value) {
    return write(type, out, value, 1);
  }

  private CodeBlock write(JsonType type, CodeBlock out, CodeBlock value, int depth) {
    if (type instanceof JsonType.Nullable || type instanceof JsonType.Constrained) {
      // All writers of references know null, and what is written is not checked.
      return write(type.inside().orElseThrow(), out, value, depth);
    } else if (type instanceof JsonType.Maybe maybe) {
      return maybe.kind().scalar().isPresent()
          ? CodeBlock.of("$L.$L($L)", out, maybe.kind().writer(), value)
          : CodeBlock.of("$L.optional($L,$W$L)", out, value, writer(maybe.value(), depth));
    } else if (type instanceof JsonType.Scalar scalar) {
      return CodeBlock.of("$L.$L($L)", out, scalar.row().writer(), value);
    } else if (type instanceof JsonType.PrimitiveArray array) {
      return CodeBlock.of("$L.$Ls($L)", out, array.element().javaName(), value);
    } else if (type instanceof JsonType.Sequence sequence) {
      if (sequence.container() != Container.ARRAY && sequence.ofStrings()) {
        return CodeBlock.of("$L.strings($L)", out, value);
      }
      return CodeBlock.of(
          "$L.$L($L,$W$L)",
          out,
          sequence.container().writer(),
          value,
          writer(sequence.element(), depth));
    } else if (type instanceof JsonType.Dictionary dictionary) {
      CodeBlock values = writer(dictionary.value(), depth);
      return dictionary.plain()
          ? CodeBlock.of("$L.map($L,$W$L)", out, value, values)
          : CodeBlock.of(
              "$L.map($L,$W$L,$W$L)", out, value, writer(dictionary.key(), depth), values);
    } else if (type instanceof JsonType.Anything) {
      return CodeBlock.of("$L.any($L)", out, value);
    } else if (type instanceof JsonType.Choice choice) {
      return CodeBlock.of("$L.constant($N, $L)", out, scope.enumShape(choice), value);
    }
    return CodeBlock.of(
        "$N($L, $L)",
        scope.writer(type).orElseThrow(() -> new IllegalArgumentException("no writer for " + type)),
        out,
        value);
  }

  /** A {@code ValueWriter}: a method reference where there is a method, else a lambda. */
  CodeBlock writer(JsonType type) {
    return writer(type, 1);
  }

  private CodeBlock writer(JsonType type, int depth) {
    if (type instanceof JsonType.Nullable || type instanceof JsonType.Constrained) {
      return writer(type.inside().orElseThrow(), depth);
    } else if (type instanceof JsonType.Scalar scalar) {
      return CodeBlock.of("$T::$L", TypeNames.RESULT_WRITER, scalar.row().writer());
    } else if (type instanceof JsonType.PrimitiveArray array) {
      return CodeBlock.of("$T::$Ls", TypeNames.RESULT_WRITER, array.element().javaName());
    } else if (type instanceof JsonType.Anything) {
      return CodeBlock.of("$T::any", TypeNames.RESULT_WRITER);
    } else if (scope.writer(type).isPresent()) {
      return CodeBlock.of("$T::$N", scope.dispatcher(), scope.writer(type).get());
    } else if (type instanceof JsonType.Maybe maybe && maybe.kind().scalar().isPresent()) {
      return CodeBlock.of("$T::$L", TypeNames.RESULT_WRITER, maybe.kind().writer());
    }
    String nested = depth == 1 ? "nested" : "nested" + depth;
    String item = depth == 1 ? "item" : "item" + depth;
    CodeBlock body = write(type, CodeBlock.of("$N", nested), CodeBlock.of("$N", item), depth + 1);
    return CodeBlock.of("($N, $N) -> $L", nested, item, body);
  }
}
