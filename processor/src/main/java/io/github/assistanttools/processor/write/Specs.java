package io.github.assistanttools.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.github.assistanttools.processor.model.Deprecation;
import io.github.assistanttools.processor.model.JavaType;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The beginnings of fields and methods that generated classes have many of. */
final class Specs {

  private Specs() {}

  static FieldSpec constant(TypeName type, String name, CodeBlock value) {
    return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(value)
        .build();
  }

  /** A method that reads a type. */
  static MethodSpec.Builder reader(String name, JavaType.Declared type, Deprecation deprecation) {
    return MethodSpec.methodBuilder(name)
        .addAnnotations(suppressions(deprecation))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(TypeNames.of(type))
        .addParameter(TypeNames.ARGUMENT_READER, "in");
  }

  /** A method that writes a type. */
  static MethodSpec.Builder writer(String name, JavaType.Declared type, Deprecation deprecation) {
    return MethodSpec.methodBuilder(name)
        .addAnnotations(suppressions(deprecation))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(TypeNames.RESULT_WRITER, "out")
        .addParameter(TypeNames.of(type.anyOf()), "value");
  }

  /**
   * The only warnings that generated code suppresses: it must name what a tool's author deprecated,
   * and the compiler has warned the author already.
   */
  static List<AnnotationSpec> suppressions(Deprecation deprecation) {
    List<String> warnings =
        switch (deprecation) {
          case NONE -> List.of();
          case DEPRECATED -> List.of("deprecation");
          case FOR_REMOVAL -> List.of("removal");
          case BOTH -> List.of("deprecation", "removal");
        };
    if (warnings.isEmpty()) {
      return List.of();
    }
    AnnotationSpec.Builder annotation = AnnotationSpec.builder(SuppressWarnings.class);
    warnings.forEach(warning -> annotation.addMember("value", "$S", warning));
    return List.of(annotation.build());
  }
}
