package io.github.assistanttools.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.ObjectKey;
import javax.lang.model.element.Modifier;

/** Writes the reader and the writer of a class that is one value in JSON. */
final class WrappedWriter {

  private final ClassScope scope;

  WrappedWriter(ClassScope scope) {
    this.scope = scope;
  }

  MethodSpec reader(ObjectKey key) {
    JsonType.Wrapped wrapped = scope.wrapped(key);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(scope.reader(key))
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(TypeNames.of(wrapped.java()))
            .addParameter(TypeNames.ARGUMENT_READER, "in");
    Suppressions.of(
            wrapped
                .java()
                .deprecation()
                .or(wrapped.value().java().deprecation())
                .or(wrapped.construction().orElseThrow().deprecation()))
        .ifPresent(method::addAnnotation);
    CodeBlock made =
        ConstructionCode.call(
            wrapped.construction().orElseThrow(), wrapped.java(), CodeBlock.of("value"));
    return method
        .addStatement("int problems = in.problemCount()")
        .addStatement(
            "$T value = $L",
            TypeNames.of(wrapped.value().java()),
            ReadCode.of(scope, wrapped.value(), "in"))
        .beginControlFlow("if (in.problemCount() > problems)")
        .addStatement("return null")
        .endControlFlow()
        .beginControlFlow("try")
        .addStatement("return $L", made)
        .addCode(ConstructionCode.refused(wrapped.java()))
        .endControlFlow()
        .build();
  }

  MethodSpec writer(ObjectKey key) {
    JsonType.Wrapped wrapped = scope.wrapped(key);
    JsonType.Wrapped.Given given = wrapped.given().orElseThrow();
    TypeName type = TypeNames.of(wrapped.java().anyOf());
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(scope.writer(key))
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addParameter(TypeNames.RESULT_WRITER, "out")
            .addParameter(type, "value");
    Suppressions.of(wrapped.java().deprecation().or(given.deprecation()))
        .ifPresent(method::addAnnotation);
    return method
        .beginControlFlow("if (value == null)")
        .addStatement("out.string(null)")
        .nextControlFlow("else")
        .addStatement(
            "$L",
            WriteCode.of(
                scope,
                given.type(),
                CodeBlock.of("out"),
                ConstructionCode.get(given.access(), "value")))
        .endControlFlow()
        .build();
  }
}
