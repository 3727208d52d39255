package io.github.assistanttools.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import io.github.assistanttools.processor.model.Deprecation;
import io.github.assistanttools.processor.model.JavaType;
import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.model.ObjectKey;
import io.github.assistanttools.processor.model.UnionDefinition;
import java.util.stream.Stream;

/** Writes the reader and the writer of one sealed type. */
record UnionWriter(ClassScope scope) {

  /** javac nests each further condition in the one before, so a long chain exhausts its stack. */
  private static final int LONGEST_CHAIN = 50;

  /** The constant that lists the variants. */
  FieldSpec shape(ObjectKey key) {
    UnionDefinition union = scope.tool.unions().get(key);
    Stream<Located> names = union.variants().stream().map(UnionDefinition.Variant::name);
    CodeBlock all = ObjectCode.literals(Stream.concat(Stream.of(union.discriminator()), names));
    CodeBlock shape = CodeBlock.of("$T.of($L)", TypeNames.UNION_SHAPE, all);
    return Specs.constant(TypeNames.UNION_SHAPE, scope.shape(key), shape);
  }

  MethodSpec reader(ObjectKey key) {
    UnionDefinition union = scope.tool.unions().get(key);
    MethodSpec.Builder method = Specs.reader(scope.reader(key), union.java(), deprecation(union));
    method.beginControlFlow("switch (in.variant($N))", scope.shape(key));
    for (int i = 0; i < union.variants().size(); i++) {
      String variant = scope.reader(union.variants().get(i).type().key());
      method.addCode("case $L:\n$>return $N(in);\n$<", i, variant);
    }
    return method.addCode("default:\n$>return null;\n$<").endControlFlow().build();
  }

  MethodSpec writer(ObjectKey key) {
    UnionDefinition union = scope.tool.unions().get(key);
    MethodSpec.Builder method = Specs.writer(scope.writer(key), union.java(), deprecation(union));
    boolean chain = union.variants().size() <= LONGEST_CHAIN;
    boolean first = true;
    for (UnionDefinition.Variant variant : union.variants()) {
      JavaType.Declared type = scope.tool.definition(variant.type()).java().anyOf();
      CodeBlock condition = CodeBlock.of("value instanceof $T variant", TypeNames.of(type));
      if (first || !chain) {
        method.beginControlFlow("if ($L)", condition);
      } else {
        method.nextControlFlow("else if ($L)", condition);
      }
      method.addStatement(
          "$N(out.variant($L, $L), variant)",
          scope.writer(variant.type().key()),
          StringLiteral.of(union.discriminator().text()),
          StringLiteral.of(variant.name().text()));
      if (!chain) {
        method.addStatement("return").endControlFlow();
      }
      first = false;
    }
    if (chain) {
      method.nextControlFlow("else");
    }
    method.addStatement("out.noVariant(value)");
    return chain ? method.endControlFlow().build() : method.build();
  }

  private static Deprecation deprecation(UnionDefinition union) {
    return union
        .java()
        .deprecation()
        .orAll(union.variants().stream().map(variant -> variant.type().java().deprecation()));
  }
}
