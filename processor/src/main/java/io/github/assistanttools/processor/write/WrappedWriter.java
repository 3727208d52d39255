package io.github.assistanttools.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.github.assistanttools.processor.model.Construction;
import io.github.assistanttools.processor.model.Deprecation;
import io.github.assistanttools.processor.model.JavaType;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.ObjectKey;

/** Writes the reader and the writer of a class that is one value in JSON. */
record WrappedWriter(ClassScope scope) {

  MethodSpec reader(ObjectKey key) {
    JsonType.Wrapped wrapped = scope.wrapped(key);
    Construction construction = wrapped.construction().orElseThrow();
    JavaType value = wrapped.value().java();
    Deprecation deprecation = wrapped.java().deprecation().or(value.deprecation());
    CodeBlock made = ConstructionCode.call(construction, wrapped.java(), CodeBlock.of("value"));
    return Specs.reader(
            scope.reader(key), wrapped.java(), deprecation.or(construction.deprecation()))
        .addStatement("int problems = in.problemCount()")
        .addStatement("$T value = $L", TypeNames.of(value), ReadCode.of(scope, wrapped.value()))
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
    CodeBlock value = ConstructionCode.get(given.access(), "value");
    Deprecation deprecation = wrapped.java().deprecation().or(given.deprecation());
    return Specs.writer(scope.writer(key), wrapped.java(), deprecation)
        .beginControlFlow("if (value == null)")
        .addStatement("out.string(null)")
        .nextControlFlow("else")
        .addStatement("$L", WriteCode.of(scope, given.type(), CodeBlock.of("out"), value))
        .endControlFlow()
        .build();
  }
}
