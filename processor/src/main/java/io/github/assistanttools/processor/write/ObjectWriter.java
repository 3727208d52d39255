package io.github.assistanttools.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import io.github.assistanttools.processor.model.Construction;
import io.github.assistanttools.processor.model.Deprecation;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ObjectDefinition;
import io.github.assistanttools.processor.model.ObjectKey;
import java.util.List;

/** Writes the reader and the writer of one object type. */
record ObjectWriter(ClassScope scope) {

  FieldSpec shape(ObjectKey key) {
    ObjectDefinition definition = definition(key);
    // Strict schemas are closed, even those of classes that ignore unknown properties.
    boolean open = definition.open() && !scope.tool().strict();
    return ObjectCode.shape(scope.shape(key), definition.reads(), open);
  }

  MethodSpec reader(ObjectKey key) {
    ObjectDefinition definition = definition(key);
    LocalNames names = scope.locals(definition.reads(), false);
    return Specs.reader(scope.reader(key), definition.java(), deprecation(definition))
        .addCode(new ObjectCode(scope).read(scope.shape(key), definition.reads(), names))
        .beginControlFlow("if (!in.endObject())")
        .addStatement("return null")
        .endControlFlow()
        .beginControlFlow("try")
        .addCode(make(definition, names))
        .addCode(ConstructionCode.refused(definition.java()))
        .endControlFlow()
        .build();
  }

  /**
   * The deprecation of everything that constructs an object: the class, the types it takes, and the
   * constructor, factory or setters.
   */
  private static Deprecation deprecation(ObjectDefinition definition) {
    Construction construction = definition.construction().orElseThrow();
    Deprecation own = definition.java().deprecation().or(construction.deprecation());
    Deprecation all = own.or(ObjectCode.deprecation(definition.reads()));
    return construction instanceof Construction.Setters
        ? definition.reads().stream().map(Member::deprecation).reduce(all, Deprecation::or)
        : all;
  }

  private static CodeBlock make(ObjectDefinition definition, LocalNames names) {
    Construction construction = definition.construction().orElseThrow();
    CodeBlock.Builder code = CodeBlock.builder();
    if (construction instanceof Construction.Setters) {
      String made = names.another("made");
      code.addStatement(
          "$T $N = $L",
          TypeNames.of(definition.java()),
          made,
          ConstructionCode.call(construction, definition.java(), CodeBlock.of("")));
      for (Member member : definition.reads()) {
        code.addStatement("$L", ConstructionCode.set(member.access(), made, names.of(member)));
      }
      return code.addStatement("return $N", made).build();
    }
    List<Construction.Argument> arguments =
        construction instanceof Construction.Factory factory
            ? factory.arguments()
            : ((Construction.Constructor) construction).arguments();
    CodeBlock list =
        arguments.stream()
            .map(
                argument ->
                    argument
                        .member()
                        .map(member -> CodeBlock.of("$N", names.of(member)))
                        .orElseGet(() -> ConstructionCode.nothing(argument.java())))
            .collect(CodeBlock.joining(",$W"));
    return code.addStatement(
            "return $L", ConstructionCode.call(construction, definition.java(), list))
        .build();
  }

  MethodSpec writer(ObjectKey key) {
    ObjectDefinition definition = definition(key);
    Deprecation deprecation =
        definition.writes().stream()
            .map(Member::deprecation)
            .reduce(definition.java().deprecation(), Deprecation::or);
    MethodSpec.Builder method = Specs.writer(scope.writer(key), definition.java(), deprecation);
    method.beginControlFlow("if (out.beginObject(value))");
    for (Member member : definition.writes()) {
      CodeBlock name = StringLiteral.of(member.name().text());
      boolean absent = Direction.RESULT.absent(member, Dialect.NEUTRAL);
      CodeBlock out = CodeBlock.of(absent ? "out.nonNull($L)" : "out.name($L)", name);
      CodeBlock value = ConstructionCode.get(member.access(), "value");
      method.addStatement("$L", WriteCode.of(scope, member.type(), out, value));
    }
    return method.addStatement("out.endObject()").endControlFlow().build();
  }

  private ObjectDefinition definition(ObjectKey key) {
    return scope.tool().objects().get(key);
  }
}
