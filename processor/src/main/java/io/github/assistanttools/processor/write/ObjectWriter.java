package io.github.assistanttools.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import io.github.assistanttools.processor.model.Deprecation;
import io.github.assistanttools.processor.model.Making;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ObjectDefinition;
import io.github.assistanttools.processor.model.ObjectKey;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the reader and the writer of one object type. */
final class ObjectWriter {

  private final ClassScope scope;
  private final ObjectCode objects;
  private final WriteCode writes;

  ObjectWriter(ClassScope scope) {
    this.scope = scope;
    this.objects = new ObjectCode(scope);
    this.writes = new WriteCode(scope);
  }

  FieldSpec shape(ObjectKey key) {
    ObjectDefinition definition = definition(key);
    // Strict schemas are closed, whatever a class says of itself.
    boolean open = definition.open() && !scope.tool().strict();
    return ObjectCode.shape(scope.shape(key), definition.reads(), open);
  }

  MethodSpec reader(ObjectKey key) {
    ObjectDefinition definition = definition(key);
    LocalNames names = scope.locals(definition.reads(), false);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(scope.reader(key))
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(TypeNames.of(definition.java()))
            .addParameter(TypeNames.ARGUMENT_READER, "in");
    Suppressions.of(deprecation(definition)).ifPresent(method::addAnnotation);
    method.addCode(objects.read(scope.shape(key), definition.reads(), names));
    method.beginControlFlow("if (!in.endObject())").addStatement("return null").endControlFlow();
    return method
        .beginControlFlow("try")
        .addCode(make(definition, names))
        .addCode(MakingCode.refused(definition.java()))
        .endControlFlow()
        .build();
  }

  /** What is said against making one: of the class, the types it takes, and the way it is made. */
  private static Deprecation deprecation(ObjectDefinition definition) {
    Making making = definition.making().orElseThrow();
    Deprecation all =
        definition
            .java()
            .deprecation()
            .or(ObjectCode.deprecation(definition.reads()))
            .or(making.deprecation());
    return making instanceof Making.Setters
        ? definition.reads().stream().map(Member::deprecation).reduce(all, Deprecation::or)
        : all;
  }

  private static CodeBlock make(ObjectDefinition definition, LocalNames names) {
    Making making = definition.making().orElseThrow();
    CodeBlock.Builder code = CodeBlock.builder();
    if (making instanceof Making.Setters) {
      String made = names.another("made");
      code.addStatement(
          "$T $N = $L",
          TypeNames.of(definition.java()),
          made,
          MakingCode.call(making, definition.java(), CodeBlock.of("")));
      for (Member member : definition.reads()) {
        code.addStatement("$L", MakingCode.set(member.access(), made, names.of(member)));
      }
      return code.addStatement("return $N", made).build();
    }
    List<Making.Argument> arguments =
        making instanceof Making.Factory factory
            ? factory.arguments()
            : ((Making.Constructor) making).arguments();
    CodeBlock list =
        arguments.stream()
            .map(
                argument ->
                    argument
                        .member()
                        .map(member -> CodeBlock.of("$N", names.of(member)))
                        .orElseGet(() -> MakingCode.nothing(argument.java())))
            .collect(CodeBlock.joining(",$W"));
    return code.addStatement("return $L", MakingCode.call(making, definition.java(), list)).build();
  }

  MethodSpec writer(ObjectKey key) {
    ObjectDefinition definition = definition(key);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(scope.writer(key))
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addParameter(TypeNames.RESULT_WRITER, "out")
            .addParameter(TypeNames.of(definition.java().anyOf()), "value");
    Suppressions.of(
            definition.writes().stream()
                .map(Member::deprecation)
                .reduce(definition.java().deprecation(), Deprecation::or))
        .ifPresent(method::addAnnotation);
    method.beginControlFlow("if (out.beginObject(value))");
    for (Member member : definition.writes()) {
      method.addStatement(
          "$L",
          writes.write(
              member.type(),
              CodeBlock.of(
                  member.omitted() ? "out.nonNull($L)" : "out.name($L)",
                  StringLiteral.of(member.name().text())),
              MakingCode.get(member.access(), "value")));
    }
    return method.addStatement("out.endObject()").endControlFlow().build();
  }

  private ObjectDefinition definition(ObjectKey key) {
    return scope.tool().objects().get(key);
  }
}
