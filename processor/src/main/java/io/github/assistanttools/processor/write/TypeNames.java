package io.github.assistanttools.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.github.assistanttools.processor.model.JavaType;
import java.util.List;

/** From the model's types to JavaPoet's, and the names of the runtime that generated code calls. */
final class TypeNames {

  private static final String RUNTIME = "io.github.assistanttools.runtime";
  private static final String CODEC = RUNTIME + ".codec";

  static final ClassName TOOL_DISPATCHER = ClassName.get(RUNTIME, "ToolDispatcher");
  static final ClassName FUNCTION_DEFINITION = ClassName.get(RUNTIME, "FunctionDefinition");
  static final ClassName CALL_POLICY = ClassName.get(RUNTIME, "CallPolicy");
  static final ClassName TOOL_CONTEXT = ClassName.get(RUNTIME, "ToolContext");
  static final ClassName ARGUMENT_READER = ClassName.get(CODEC, "ArgumentReader");
  static final ClassName RESULT_WRITER = ClassName.get(CODEC, "ResultWriter");
  static final ClassName KNOWN_TYPES = ClassName.get(CODEC, "KnownTypes");
  static final ClassName OBJECT_SHAPE = ClassName.get(CODEC, "ObjectShape");
  static final ClassName UNION_SHAPE = ClassName.get(CODEC, "UnionShape");
  static final ClassName CONSTRAINT = ClassName.get(CODEC, "Constraint");
  static final ClassName ENUM_SHAPE = ClassName.get(CODEC, "EnumShape");
  static final ClassName GENERATED_DISPATCHER = ClassName.get(RUNTIME, "GeneratedDispatcher");
  static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");

  private TypeNames() {}

  static TypeName of(JavaType type) {
    if (type instanceof JavaType.Primitive primitive) {
      return primitive(primitive.keyword());
    } else if (type instanceof JavaType.Array array) {
      return ArrayTypeName.of(of(array.component()));
    } else if (type instanceof JavaType.Wildcard wildcard) {
      TypeName bound = of(wildcard.bound());
      return wildcard.upper()
          ? WildcardTypeName.subtypeOf(bound)
          : WildcardTypeName.supertypeOf(bound);
    }
    return of((JavaType.Declared) type);
  }

  static TypeName of(JavaType.Declared type) {
    ClassName raw = raw(type);
    return type.arguments().isEmpty()
        ? raw
        : ParameterizedTypeName.get(
            raw, type.arguments().stream().map(TypeNames::of).toArray(TypeName[]::new));
  }

  static ClassName raw(JavaType.Declared type) {
    List<String> names = type.simpleNames();
    return ClassName.get(
        type.packageName(), names.get(0), names.subList(1, names.size()).toArray(String[]::new));
  }

  private static TypeName primitive(String keyword) {
    return switch (keyword) {
      case "boolean" -> TypeName.BOOLEAN;
      case "byte" -> TypeName.BYTE;
      case "short" -> TypeName.SHORT;
      case "int" -> TypeName.INT;
      case "long" -> TypeName.LONG;
      case "char" -> TypeName.CHAR;
      case "float" -> TypeName.FLOAT;
      case "double" -> TypeName.DOUBLE;
      default -> throw new IllegalArgumentException(keyword);
    };
  }
}
