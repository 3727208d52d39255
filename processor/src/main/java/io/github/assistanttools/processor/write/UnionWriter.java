package io.github.assistanttools.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import io.github.assistanttools.processor.model.Deprecation;
import io.github.assistanttools.processor.model.JavaType;
import io.github.assistanttools.processor.model.ObjectKey;
import io.github.assistanttools.processor.model.UnionDefinition;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the reader and the writer of one sealed type. */
final class UnionWriter {

  /** javac nests each further condition in the one before, so a long chain exhausts its stack. */
  private static final int LONGEST_CHAIN = 50;

  private final ClassScope scope;

  UnionWriter(ClassScope scope) {
    this.scope = scope;
  }

  /** The constant that lists the variants. */
  FieldSpec shape(ObjectKey key) {
    UnionDefinition union = scope.tool().unions().get(key);
    CodeBlock names =
        union.variants().stream()
            .map(variant -> StringLiteral.of(variant.name().text()))
            .collect(CodeBlock.joining(",$W"));
    return FieldSpec.builder(
            TypeNames.UNION_SHAPE,
            scope.shape(key),
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer(
            "$T.of($L,$W$L)",
            TypeNames.UNION_SHAPE,
            StringLiteral.of(union.discriminator().text()),
            names)
        .build();
  }

  MethodSpec reader(ObjectKey key) {
    UnionDefinition union = scope.tool().unions().get(key);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(scope.reader(key))
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(TypeNames.of(union.java()))
            .addParameter(TypeNames.ARGUMENT_READER, "in");
    Suppressions.of(deprecation(union)).ifPresent(method::addAnnotation);
    method.beginControlFlow("switch (in.variant($N))", scope.shape(key));
    List<UnionDefinition.Variant> variants = union.variants();
    for (int i = 0; i < variants.size(); i++) {
      method.addCode("case $L:\n$>", i);
      method.addStatement("return $N(in)", scope.reader(variants.get(i).type().key()));
      method.addCode("$<");
    }
    return method
        .addCode("default:\n$>")
        .addStatement("return null")
        .addCode("$<")
        .endControlFlow()
        .build();
  }

  MethodSpec writer(ObjectKey key) {
    UnionDefinition union = scope.tool().unions().get(key);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(scope.writer(key))
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addParameter(TypeNames.RESULT_WRITER, "out")
            .addParameter(TypeNames.of(union.java().anyOf()), "value");
    Suppressions.of(deprecation(union)).ifPresent(method::addAnnotation);
    boolean chain = union.variants().size() <= LONGEST_CHAIN;
    String begin = "if";
    for (UnionDefinition.Variant variant : union.variants()) {
      JavaType.Declared type = scope.tool().definition(variant.type()).java().anyOf();
      CodeBlock condition = CodeBlock.of("value instanceof $T variant", TypeNames.of(type));
      if (begin.equals("if")) {
        method.beginControlFlow("if ($L)", condition);
      } else {
        method.nextControlFlow("else if ($L)", condition);
      }
      method.addStatement(
          "$N(out.variant($L, $L), variant)",
          scope.writer(variant.type().key()),
          StringLiteral.of(union.discriminator().text()),
          StringLiteral.of(variant.name().text()));
      if (chain) {
        begin = "else if";
      } else {
        method.addStatement("return").endControlFlow();
      }
    }
    if (chain) {
      method.nextControlFlow("else");
    }
    method.addStatement("out.noVariant(value)");
    return chain ? method.endControlFlow().build() : method.build();
  }

  private static Deprecation deprecation(UnionDefinition union) {
    return union.variants().stream()
        .map(variant -> variant.type().java().deprecation())
        .reduce(union.java().deprecation(), Deprecation::or);
  }
}
