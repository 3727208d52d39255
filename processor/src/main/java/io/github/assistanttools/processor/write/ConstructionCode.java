package io.github.assistanttools.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.github.assistanttools.processor.model.Access;
import io.github.assistanttools.processor.model.Construction;
import io.github.assistanttools.processor.model.JavaType;

/** The expressions that construct an object, and get and set its properties. */
final class ConstructionCode {

  private ConstructionCode() {}

  /** {@code new Order(items, note)} or {@code Order.of(items, note)}. */
  static CodeBlock call(Construction construction, JavaType.Declared type, CodeBlock arguments) {
    if (construction instanceof Construction.Call call && call.factory().isPresent()) {
      return CodeBlock.of("$T.$N($L)", TypeNames.raw(type), call.factory().get(), arguments);
    }
    String diamond = type.arguments().isEmpty() ? "" : "<>";
    return CodeBlock.of("new $T$L($L)", TypeNames.raw(type), diamond, arguments);
  }

  /**
   * The catch after a construction. A class may reject its values with an exception; the runtime
   * decides whether the model may read its message.
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

  /** The value of an argument that is not a property in JSON. */
  static CodeBlock nothing(JavaType type) {
    if (type instanceof JavaType.Primitive primitive) {
      return CodeBlock.of("$L", zero(primitive));
    }
    // With its type: a bare null may fit several constructors.
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
