package io.github.assistanttools.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.assistanttools.processor.model.ObjectDefinition;
import io.github.assistanttools.processor.model.ObjectKey;
import io.github.assistanttools.processor.model.ToolFunction;
import io.github.assistanttools.processor.model.UnionDefinition;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Adds the constants to a class. All initializers are one method of the class file, which is
 * limited to 64 KB; where they could exceed that, each constant is made by a method of its own.
 */
final class ConstantFields {

  /** Half of the limit, because the bytes are estimated. */
  private static final int MOST_BYTES = 32_000;

  private static final int CALL = 20;
  private static final int ARGUMENT = 8;

  private ConstantFields() {}

  static void add(List<FieldSpec> constants, ClassScope scope, TypeSpec.Builder type) {
    if (bytes(scope) <= MOST_BYTES) {
      type.addFields(constants);
      return;
    }
    for (FieldSpec constant : constants) {
      String method = scope.constantMethod(constant.name());
      type.addField(
          Specs.constant(constant.type(), constant.name(), CodeBlock.of("$N()", method)).toBuilder()
              .addAnnotations(constant.annotations())
              .build());
      type.addMethod(
          MethodSpec.methodBuilder(method)
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
              .addAnnotations(constant.annotations())
              .returns(constant.type())
              .addStatement("return $L", constant.initializer())
              .build());
    }
  }

  private static int bytes(ClassScope scope) {
    int bytes = 0;
    for (ToolFunction function : scope.tool.functions()) {
      bytes += 7 * CALL + names(function.arguments().size());
    }
    for (ObjectKey key : scope.shapes.keySet()) {
      ObjectDefinition object = scope.tool.objects().get(key);
      UnionDefinition union = scope.tool.unions().get(key);
      bytes += CALL + names(union == null ? object.reads().size() : union.variants().size());
    }
    for (ClassScope.EnumName each : scope.enumShapes.values()) {
      bytes += CALL + names(each.choice().constants().size());
    }
    bytes += CALL * scope.usedKnown().map(known -> known.writers().size()).orElse(0);
    for (ClassScope.ConstraintName each : scope.constraints.values()) {
      bytes += CALL * each.type().constraints().size();
    }
    return bytes;
  }

  /** A name may occur twice: with a constant's name in Java, or as an optional property. */
  private static int names(int count) {
    return 2 * ARGUMENT * count;
  }
}
