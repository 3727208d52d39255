package io.github.assistanttools.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.github.assistanttools.processor.model.Deprecation;
import io.github.assistanttools.processor.model.JavaType;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.Parameter;
import io.github.assistanttools.processor.model.Policy;
import io.github.assistanttools.processor.model.ToolFunction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes what belongs to one function: its definition, its shape and the method that calls it. */
final class FunctionWriter {

  private final ClassScope scope;
  private final Map<String, String> schemas;
  private final LongTexts texts;
  private final Map<String, String> results = new LinkedHashMap<>();
  private final Set<String> shared;
  private final Map<String, String> resultConstants = new HashMap<>();
  private final ObjectCode objects;

  FunctionWriter(ClassScope scope, Map<String, String> schemas, LongTexts texts) {
    this.scope = scope;
    this.schemas = schemas;
    this.texts = texts;
    for (ToolFunction function : scope.tool.functions()) {
      SchemaWriter.result(scope.tool, function)
          .ifPresent(schema -> results.put(function.name().text(), schema));
    }
    this.shared = shared(results.values());
    this.objects = new ObjectCode(scope);
  }

  /** The definition, after the schema of its result if later functions share that. */
  List<FieldSpec> definition(ToolFunction function) {
    List<FieldSpec> fields = new ArrayList<>();
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("$T.of(\n$>$>", TypeNames.FUNCTION_DEFINITION);
    code.add("$S,\n", function.name().text());
    code.add("$L,\n", StringLiteral.of(function.description().orElseThrow().text()));
    code.add("$L,\n", scope.tool.strict());
    String parameters = schemas.get(function.name().text());
    code.add("$L)", texts.arguments(parameters));
    plain(function, parameters)
        .ifPresent(
            plain -> code.add("\n.withPlainParameters(\n$>$>$L)$<$<", texts.arguments(plain)));
    String result = results.get(function.name().text());
    if (shared.contains(result)) {
      resultConstants.computeIfAbsent(result, text -> resultConstant(function, text, fields));
      code.add("\n.withResult($N)", resultConstants.get(result));
    } else if (result != null) {
      code.add("\n.withResult(\n$>$>$L)$<$<", texts.arguments(result));
    }
    function.policy().ifPresent(policy -> code.add(policy(policy)));
    code.add("$<$<");
    fields.add(
        Specs.constant(
            TypeNames.FUNCTION_DEFINITION, scope.names(function).definition(), code.build()));
    return fields;
  }

  /** The parameters in the plain dialect, where that makes a difference. */
  private Optional<String> plain(ToolFunction function, String parameters) {
    return scope.tool.strict()
        ? Optional.of(SchemaWriter.plainParameters(scope.tool, function))
            .filter(plain -> !plain.equals(parameters))
        : Optional.empty();
  }

  /** The schemas that become constants: long ones that occur more than once. */
  private static Set<String> shared(Collection<String> schemas) {
    Set<String> once = new HashSet<>();
    return schemas.stream()
        .filter(each -> !once.add(each) && each.contains("\n") && LongTexts.holds(each))
        .collect(Collectors.toSet());
  }

  private String resultConstant(ToolFunction function, String result, List<FieldSpec> fields) {
    String name = scope.resultSchema(function);
    fields.add(Specs.constant(TypeName.get(String.class), name, texts.arguments(result)));
    return name;
  }

  private static CodeBlock policy(Policy policy) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("\n.withPolicy($T.DEFAULT", TypeNames.CALL_POLICY);
    policy.flags().forEach((name, value) -> code.add(".$L($L)", name, value));
    policy
        .timeout()
        .ifPresent(text -> code.add(".timeout($T.parse($S))", Duration.class, text.text()));
    return code.add(")").build();
  }

  FieldSpec shape(ToolFunction function) {
    return ObjectCode.shape(scope.names(function).arguments(), function.arguments(), false);
  }

  /** {@code case "get_weather" -> getWeather(in, out);}. */
  CodeBlock dispatchCase(ToolFunction function) {
    return CodeBlock.of(
        "case $S -> $N($L)",
        function.name().text(),
        scope.names(function).method(),
        takesContext(function) ? "in, out, context" : "in, out");
  }

  private static boolean takesContext(ToolFunction function) {
    return function.parameters().stream().anyMatch(Parameter.Context.class::isInstance);
  }

  MethodSpec method(ToolFunction function) {
    LocalNames names = new LocalNames(scope.locals, function.arguments(), true);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(scope.names(function).method())
            .addAnnotations(Specs.suppressions(deprecation(function)))
            .addModifiers(Modifier.PRIVATE)
            .addParameter(TypeNames.ARGUMENT_READER, "in")
            .addParameter(TypeNames.RESULT_WRITER, "out");
    if (takesContext(function)) {
      method.addParameter(TypeNames.TOOL_CONTEXT, "context");
    }
    function.thrown().forEach(type -> method.addException(TypeNames.of(type)));
    method.addCode(objects.read(scope.names(function).arguments(), function.arguments(), names));
    method.beginControlFlow("if (in.endObject())");
    method.addCode(call(function, names));
    return method.endControlFlow().build();
  }

  private static Deprecation deprecation(ToolFunction function) {
    Stream<JavaType> types =
        Stream.concat(function.types().map(JsonType::java), function.thrown().stream());
    return function.deprecation().orAll(types.map(JavaType::deprecation));
  }

  private CodeBlock call(ToolFunction function, LocalNames names) {
    CodeBlock call =
        CodeBlock.of(
            "tools.$N($L)",
            function.javaName(),
            function.parameters().stream()
                .map(
                    parameter ->
                        parameter instanceof Parameter.Argument argument
                            ? CodeBlock.of("$N", names.of(argument.member()))
                            : CodeBlock.of("context"))
                .collect(CodeBlock.joining(",$W")));
    Optional<JsonType> type = function.result().type();
    if (function.result().later()) {
      return type.isPresent()
          ? statement("out.later($L,$W$L)", call, WriteCode.valueWriter(scope, type.get(), 1))
          : statement("out.laterSuccess($L)", call);
    }
    return type.isPresent()
        ? statement("$L", WriteCode.of(scope, type.get(), CodeBlock.of("out"), call))
        : CodeBlock.builder().addStatement("$L", call).addStatement("out.success()").build();
  }

  private static CodeBlock statement(String format, Object... arguments) {
    return CodeBlock.builder().addStatement(format, arguments).build();
  }
}
