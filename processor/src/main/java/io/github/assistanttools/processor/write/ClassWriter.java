package io.github.assistanttools.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import io.github.assistanttools.processor.model.Access;
import io.github.assistanttools.processor.model.Construction;
import io.github.assistanttools.processor.model.Deprecation;
import io.github.assistanttools.processor.model.JavaType;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ObjectDefinition;
import io.github.assistanttools.processor.model.ObjectKey;
import java.util.stream.Stream;

/** Writes the reader and the writer of one class, which is an object or a plain value in JSON. */
record ClassWriter(ClassScope scope) {

  FieldSpec shape(ObjectKey key) {
    ObjectDefinition definition = definition(key);
    return ObjectCode.shape(scope.shape(key), definition.reads(), definition.open());
  }

  MethodSpec reader(ObjectKey key) {
    JsonType.Wrapped wrapped = scope.wrapped(key);
    return wrapped == null ? reader(key, definition(key)) : reader(key, wrapped);
  }

  private MethodSpec reader(ObjectKey key, ObjectDefinition definition) {
    LocalNames names = new LocalNames(scope.locals, definition.reads(), false);
    return Specs.reader(scope.reader(key), definition.java(), deprecation(definition))
        .addCode(new ObjectCode(scope).read(scope.shape(key), definition.reads(), names))
        .beginControlFlow("if (!in.endObject())")
        .addStatement("return null")
        .endControlFlow()
        .beginControlFlow("try")
        .addCode(make(definition, names))
        .addCode(refused(definition.java()))
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
        ? all.orAll(definition.reads().stream().map(Member::deprecation))
        : all;
  }

  private static CodeBlock make(ObjectDefinition definition, LocalNames names) {
    Construction construction = definition.construction().orElseThrow();
    CodeBlock.Builder code = CodeBlock.builder();
    if (!(construction instanceof Construction.Call call)) {
      String made = names.another("made");
      code.addStatement(
          "$T $N = $L",
          TypeNames.of(definition.java()),
          made,
          call(construction, definition.java(), CodeBlock.of("")));
      for (Member member : definition.reads()) {
        code.addStatement("$L", set(member.access(), made, names.of(member)));
      }
      return code.addStatement("return $N", made).build();
    }
    CodeBlock arguments =
        call.arguments().stream()
            .map(
                argument ->
                    argument
                        .member()
                        .map(member -> CodeBlock.of("$N", names.of(member)))
                        .orElseGet(() -> nothing(argument.java())))
            .collect(CodeBlock.joining(",$W"));
    return code.addStatement("return $L", call(call, definition.java(), arguments)).build();
  }

  MethodSpec writer(ObjectKey key) {
    JsonType.Wrapped wrapped = scope.wrapped(key);
    return wrapped == null ? writer(key, definition(key)) : writer(key, wrapped);
  }

  private MethodSpec writer(ObjectKey key, ObjectDefinition definition) {
    Stream<Deprecation> getters = definition.writes().stream().map(Member::deprecation);
    Deprecation deprecation = definition.java().deprecation().orAll(getters);
    MethodSpec.Builder method = Specs.writer(scope.writer(key), definition.java(), deprecation);
    method.beginControlFlow("if (out.beginObject(value))");
    for (Member member : definition.writes()) {
      CodeBlock name = StringLiteral.of(member.name().text());
      boolean absent = SchemaKind.RESULT.absent(member);
      CodeBlock out = CodeBlock.of(absent ? "out.nonNull($L)" : "out.name($L)", name);
      CodeBlock value = get(member.access(), "value");
      method.addStatement("$L", WriteCode.of(scope, member.type(), out, value));
    }
    return method.addStatement("out.endObject()").endControlFlow().build();
  }

  private ObjectDefinition definition(ObjectKey key) {
    return scope.tool.objects().get(key);
  }

  private MethodSpec reader(ObjectKey key, JsonType.Wrapped wrapped) {
    Construction construction = wrapped.construction().orElseThrow();
    JavaType value = wrapped.value().java();
    Deprecation deprecation = wrapped.java().deprecation().or(value.deprecation());
    CodeBlock made = call(construction, wrapped.java(), CodeBlock.of("value"));
    return Specs.reader(
            scope.reader(key), wrapped.java(), deprecation.or(construction.deprecation()))
        .addStatement("int problems = in.problemCount()")
        .addStatement("$T value = $L", TypeNames.of(value), ReadCode.of(scope, wrapped.value()))
        .beginControlFlow("if (in.problemCount() > problems)")
        .addStatement("return null")
        .endControlFlow()
        .beginControlFlow("try")
        .addStatement("return $L", made)
        .addCode(refused(wrapped.java()))
        .endControlFlow()
        .build();
  }

  private MethodSpec writer(ObjectKey key, JsonType.Wrapped wrapped) {
    JsonType.Wrapped.Given given = wrapped.given().orElseThrow();
    CodeBlock value = get(given.access(), "value");
    Deprecation deprecation = wrapped.java().deprecation().or(given.deprecation());
    return Specs.writer(scope.writer(key), wrapped.java(), deprecation)
        .beginControlFlow("if (value == null)")
        .addStatement("out.string(null)")
        .nextControlFlow("else")
        .addStatement("$L", WriteCode.of(scope, given.type(), CodeBlock.of("out"), value))
        .endControlFlow()
        .build();
  }

  /** {@code new Order(items, note)} or {@code Order.of(items, note)}. */
  private static CodeBlock call(
      Construction construction, JavaType.Declared type, CodeBlock arguments) {
    if (construction instanceof Construction.Call call && call.factory().isPresent()) {
      return CodeBlock.of("$T.$N($L)", TypeNames.raw(type), call.factory().get(), arguments);
    }
    String diamond = type.arguments().isEmpty() ? "" : "<>";
    return CodeBlock.of("new $T$L($L)", TypeNames.raw(type), diamond, arguments);
  }

  /**
   * The catch after a construction. A class may reject its values with an exception; the runtime
   * decides whether the model may read its message.
   */
  private static CodeBlock refused(JavaType.Declared type) {
    return CodeBlock.builder()
        .nextControlFlow("catch ($T refused)", IllegalArgumentException.class)
        .addStatement("return in.refuse(refused, $T.class)", TypeNames.raw(type))
        .build();
  }

  /** {@code value.getNote()} or {@code value.note}. */
  private static CodeBlock get(Access access, String value) {
    return CodeBlock.of(access.method() ? "$N.$N()" : "$N.$N", value, access.name());
  }

  /** {@code value.setNote(note)} or {@code value.note = note}. */
  private static CodeBlock set(Access access, String value, String argument) {
    return CodeBlock.of(
        access.method() ? "$N.$N($N)" : "$N.$N = $N", value, access.name(), argument);
  }

  /** The value of an argument that is not a property in JSON. */
  private static CodeBlock nothing(JavaType type) {
    if (type instanceof JavaType.Primitive primitive) {
      return CodeBlock.of("$L", ObjectCode.zero(primitive));
    }
    // With its type: a bare null may fit several constructors.
    return CodeBlock.of("($T) null", TypeNames.of(type));
  }
}
