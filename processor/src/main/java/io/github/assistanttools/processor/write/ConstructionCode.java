package io.github.assistanttools.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.github.assistanttools.processor.model.Access;
import io.github.assistanttools.processor.model.Construction;
import io.github.assistanttools.processor.model.JavaType;

/** The expressions that make an object, and look into one. */
final class ConstructionCode {

  private ConstructionCode() {}

  /** {@code new Order(items, note)} or {@code Order.of(items, note)}. */
  static CodeBlock call(Construction construction, JavaType.Declared type, CodeBlock arguments) {
    if (construction instanceof Construction.Factory factory) {
      return CodeBlock.of("$T.$N($L)", TypeNames.raw(type), factory.method(), arguments);
    }
    String diamond = type.arguments().isEmpty() ? "" : "<>";
    return CodeBlock.of("new $T$L($L)", TypeNames.raw(type), diamond, arguments);
  }

  /**
   * What follows the construction in its try. What a class's own code refuses, its author refuses;
   * the runtime knows whose message it is.
   */
  static CodeBlock refused(JavaType.Declared type) {
    return CodeBlock.builder()
        .nextControlFlow("catch ($T refused)", IllegalArgumentException.class)
        .addStatement("return in.refuse(refused, $T.class)", TypeNames.raw(type))
        .build();
  }

  /** {@code value.getNote()} or {@code value.note}. */
  static CodeBlock get(Access access, String value) {
    return CodeBlock.of(access.method() ? "$N.$N()" : "$N.$N", value, access.name());
  }

  /** {@code value.setNote(note)} or {@code value.note = note}. */
  static CodeBlock set(Access access, String value, String argument) {
    return CodeBlock.of(
        access.method() ? "$N.$N($N)" : "$N.$N = $N", value, access.name(), argument);
  }

  /** What Java has where JSON has nothing to say. */
  static CodeBlock nothing(JavaType type) {
    if (type instanceof JavaType.Primitive primitive) {
      return CodeBlock.of("$L", zero(primitive));
    }
    // With its type: a class may have several constructors that a bare null would fit.
    return CodeBlock.of("($T) null", TypeNames.of(type));
  }

  static String zero(JavaType.Primitive primitive) {
    return switch (primitive.keyword()) {
      case "boolean" -> "false";
      case "char" -> "0";
      case "long" -> "0L";
      case "float" -> "0.0F";
      case "double" -> "0.0";
      default -> "0";
    };
  }
}
