package io.github.assistanttools.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.github.assistanttools.processor.model.Deprecation;
import io.github.assistanttools.processor.model.JavaType;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ObjectDefinition;
import io.github.assistanttools.processor.model.ObjectKey;
import javax.lang.model.element.Modifier;

/** Writes the reader and the writer of one record. */
final class RecordWriter {

  private final ClassScope scope;
  private final ObjectCode objects;
  private final WriteCode writes;

  RecordWriter(ClassScope scope) {
    this.scope = scope;
    this.objects = new ObjectCode(scope);
    this.writes = new WriteCode(scope);
  }

  FieldSpec shape(ObjectKey key) {
    return ObjectCode.shape(scope.objectShape(key), definition(key).members());
  }

  MethodSpec reader(ObjectKey key) {
    ObjectDefinition definition = definition(key);
    LocalNames names = new LocalNames(scope.tool(), definition.members(), false);
    TypeName type = TypeNames.of(definition.java());
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(scope.reader(key))
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(type)
            .addParameter(TypeNames.ARGUMENT_READER, "in");
    Suppressions.of(
            definition.java().deprecation().or(ObjectCode.deprecation(definition.members())))
        .ifPresent(method::addAnnotation);
    method.addCode(objects.read(scope.objectShape(key), definition.members(), names));
    method.beginControlFlow("if (!in.endObject())").addStatement("return null").endControlFlow();
    CodeBlock arguments =
        definition.members().stream()
            .map(member -> CodeBlock.of("$N", names.of(member)))
            .collect(CodeBlock.joining(",$W"));
    String diamond = definition.java().arguments().isEmpty() ? "" : "<>";
    // What a record's own constructor refuses, its author refuses; the runtime knows whose message it is.
    method
        .beginControlFlow("try")
        .addStatement("return new $T$L($L)", TypeNames.raw(definition.java()), diamond, arguments)
        .nextControlFlow("catch ($T refused)", IllegalArgumentException.class)
        .addStatement("return in.refuse(refused, $T.class)", TypeNames.raw(definition.java()))
        .endControlFlow();
    return method.build();
  }

  MethodSpec writer(ObjectKey key) {
    ObjectDefinition definition = definition(key);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(scope.writer(key))
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addParameter(TypeNames.RESULT_WRITER, "out")
            .addParameter(TypeNames.of(anyOf(definition.java())), "value");
    Suppressions.of(
            definition.members().stream()
                .map(Member::deprecation)
                .reduce(definition.java().deprecation(), Deprecation::or))
        .ifPresent(method::addAnnotation);
    method.beginControlFlow("if (out.beginObject(value))");
    for (Member member : definition.members()) {
      method.addStatement(
          "$L",
          writes.write(
              member.type(),
              CodeBlock.of("out.name($L)", StringLiteral.of(member.name().text())),
              CodeBlock.of("value.$N()", member.javaName())));
    }
    return method.addStatement("out.endObject()").endControlFlow().build();
  }

  /** A result may be declared as {@code Page<?>} or {@code Page<? extends Item>} as well. */
  private static JavaType.Declared anyOf(JavaType.Declared type) {
    return type.withArguments(
        type.arguments().stream()
            .<JavaType>map(argument -> new JavaType.Wildcard(true, argument))
            .toList());
  }

  private ObjectDefinition definition(ObjectKey key) {
    return scope.tool().objects().get(key);
  }
}
