package io.github.assistanttools.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import io.github.assistanttools.processor.model.Deprecation;
import io.github.assistanttools.processor.model.JavaType;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.model.Member;
import java.util.List;
import java.util.stream.Stream;

/**
 * What arguments and records have in common: a shape, and a loop that fills one local variable for
 * each property.
 */
record ObjectCode(ClassScope scope) {

  /**
   * The constant that lists the properties.
   *
   * @param open whether unknown ones are passed over
   */
  static FieldSpec shape(String name, List<Member> members, boolean open) {
    CodeBlock.Builder shape = CodeBlock.builder();
    List<Member> optional = members.stream().filter(Member::optional).toList();
    List<Member> aliased = members.stream().filter(member -> !member.aliases().isEmpty()).toList();
    if (optional.isEmpty() && aliased.isEmpty() && !open) {
      shape.add("$T.of($L)", TypeNames.OBJECT_SHAPE, names(members));
    } else {
      shape.add("$T\n$>$>.of($L)", TypeNames.OBJECT_SHAPE, names(members));
      if (!optional.isEmpty()) {
        shape.add("\n.optional($L)", names(optional));
      }
      for (Member member : aliased) {
        Stream<Located> all = Stream.concat(Stream.of(member.name()), member.aliases().stream());
        shape.add("\n.alias($L)", literals(all));
      }
      shape.add(open ? "\n.open()$<$<" : "$<$<");
    }
    return Specs.constant(TypeNames.OBJECT_SHAPE, name, shape.build());
  }

  private static CodeBlock names(List<Member> members) {
    return literals(members.stream().map(Member::name));
  }

  /** The texts as arguments of a call. */
  static CodeBlock literals(Stream<Located> texts) {
    return texts.map(text -> StringLiteral.of(text.text())).collect(CodeBlock.joining(",$W"));
  }

  /** The local variables, and the loop that reads them. */
  CodeBlock read(String shape, List<Member> members, LocalNames names) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (members.isEmpty()) {
      return code.addStatement("in.beginObject($N)", shape).build();
    }
    for (Member member : members) {
      code.addStatement(
          "$T $N = $L", TypeNames.of(member.type().java()), names.of(member), initial(member));
    }
    code.beginControlFlow(
        "for (int index = in.beginObject($N);$Windex >= 0;$Windex = in.nextProperty())", shape);
    code.beginControlFlow("switch (index)");
    for (int i = 0; i < members.size(); i++) {
      Member member = members.get(i);
      code.add("$[case $L -> $N = $L;$]", i, names.of(member), value(member));
      code.add(jsonName(member)).add("\n");
    }
    code.endControlFlow();
    code.endControlFlow();
    for (Member member : members) {
      lateDefault(member, names.of(member), code);
    }
    return code.build();
  }

  /** A comment with the property's name in JSON, where the variable has another. */
  private static CodeBlock jsonName(Member member) {
    String name = member.name().text();
    return name.equals(member.javaName())
        ? CodeBlock.of("")
        : CodeBlock.of(" // $L", StringLiteral.escaped(name));
  }

  private CodeBlock initial(Member member) {
    if (member.defaultValue().isPresent()) {
      return Literals.constant(member).orElse(CodeBlock.of("null"));
    } else if (member.type() instanceof JsonType.Maybe maybe) {
      return CodeBlock.of("$T.empty()", TypeNames.raw(maybe.java()));
    } else if (member.type().java() instanceof JavaType.Primitive primitive) {
      return CodeBlock.of("$L", zero(primitive));
    }
    return CodeBlock.of("null");
  }

  private CodeBlock value(Member member) {
    if (member.defaultValue().isEmpty()) {
      return ReadCode.of(scope, member.type());
    }
    JsonType type = member.type().present();
    CodeBlock otherwise = Literals.constant(member).orElse(CodeBlock.of("null"));
    return CodeBlock.of("in.isNull() ? $L$W: $L", otherwise, present(type));
  }

  /** A value that is known not to be null. */
  private CodeBlock present(JsonType type) {
    if (type instanceof JsonType.Maybe maybe) {
      return ReadCode.present(maybe, ReadCode.of(scope, maybe.value()));
    }
    return ReadCode.of(scope, type);
  }

  /** A default that is not a constant is read from its JSON, by the reader of its type. */
  private void lateDefault(Member member, String variable, CodeBlock.Builder code) {
    if (member.defaultValue().isPresent() && Literals.constant(member).isEmpty()) {
      // Without its constraints: the processor has checked them, and a date may have passed since.
      JsonType present = member.type().present();
      JsonType type = present instanceof JsonType.Constrained ? present.core() : present;
      code.beginControlFlow("if (in.lacks($N))", variable);
      code.addStatement(
          "$N = $T.literal($L,$W$L)",
          variable,
          TypeNames.ARGUMENT_READER,
          StringLiteral.of(member.defaultValue().get().text()),
          ReadCode.valueReader(scope, type, 1));
      code.endControlFlow();
    }
  }

  static Deprecation deprecation(List<Member> members) {
    return Deprecation.NONE.orAll(
        members.stream().map(member -> member.type().java().deprecation()));
  }

  static String zero(JavaType.Primitive primitive) {
    return switch (primitive.keyword()) {
      case "boolean" -> "false";
      case "char" -> "0";
      case "long" -> "0L";
      case "float" -> "0.0F";
      case "double" -> "0.0";
      default -> "0";
    };
  }
}
