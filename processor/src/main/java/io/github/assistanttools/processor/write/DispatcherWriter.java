package io.github.assistanttools.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.github.assistanttools.processor.model.Deprecation;
import io.github.assistanttools.processor.model.EnumConstant;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.ToolFunction;
import io.github.assistanttools.processor.model.ToolInterface;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Writes the dispatcher of one interface. */
public final class DispatcherWriter {

  private static final String PROCESSOR =
      "io.github.assistanttools.processor.AssistantToolProcessor";

  /** HotSpot never compiles a method of 8,000 bytes or more, and a case is about 40 bytes. */
  private static final int MOST_CASES = 150;

  private static final TypeName FUNCTIONS =
      ParameterizedTypeName.get(ClassName.get(List.class), TypeNames.FUNCTION_DEFINITION);

  private final ToolInterface tool;
  private final ClassScope scope;
  private final LongTexts texts = new LongTexts();
  private final FunctionWriter functions;
  private final TypeWriter types;

  private DispatcherWriter(ToolInterface tool, Map<String, String> schemas) {
    this.tool = tool;
    this.scope = new ClassScope(tool);
    this.functions = new FunctionWriter(scope, schemas, texts);
    this.types = new TypeWriter(scope);
  }

  /**
   * The source of the dispatcher.
   *
   * @param tool an interface without problems
   * @param schemas the text of each function's parameters, by the function's name
   */
  public static GeneratedSource write(ToolInterface tool, Map<String, String> schemas) {
    return new DispatcherWriter(tool, schemas).source();
  }

  private GeneratedSource source() {
    // Methods first: they determine which shapes, readers and writers the class needs.
    List<MethodSpec> functionMethods = tool.functions().stream().map(functions::method).toList();
    List<MethodSpec> typeMethods = types.methods();
    TypeSpec.Builder type = header();
    ConstantFields.add(constants(), scope, type);
    type.addField(TypeNames.of(tool.java()), "tools", Modifier.PRIVATE, Modifier.FINAL);
    type.addMethod(constructor());
    type.addMethod(toolsMethod()).addMethod(functionsMethod()).addMethods(dispatchMethods());
    type.addMethods(functionMethods).addMethods(typeMethods);
    JavaFile file =
        JavaFile.builder(tool.java().packageName(), type.build())
            .skipJavaLangImports(!tool.shadowsJavaLang())
            .build();
    return new GeneratedSource(
        scope.dispatcher.canonicalName(), Ascii.of(texts.insert(file.toString())));
  }

  private List<FieldSpec> constants() {
    List<FieldSpec> constants = new ArrayList<>();
    tool.functions().forEach(function -> constants.addAll(functions.definition(function)));
    constants.add(functionList());
    tool.functions().forEach(function -> constants.add(functions.shape(function)));
    scope.shapes.keySet().forEach(key -> constants.add(types.shape(key)));
    scope.enumShapes.values().forEach(name -> constants.add(enumShape(name)));
    scope.constraints.values().forEach(name -> constants.add(constraint(name)));
    // Last, because its lambdas use constants, which must not be declared after them.
    scope.usedKnown().ifPresent(known -> constants.add(knownTypes(known)));
    return constants;
  }

  private TypeSpec.Builder header() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(scope.dispatcher)
            .addModifiers(Modifier.FINAL)
            .addSuperinterface(TypeNames.TOOL_DISPATCHER)
            .addJavadoc(
                "Dispatches the model's tool calls to {@link $T}.\n", TypeNames.raw(tool.java()));
    if (tool.exposed()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    if (tool.generatedAnnotation()) {
      type.addAnnotation(
          AnnotationSpec.builder(TypeNames.GENERATED).addMember("value", "$S", PROCESSOR).build());
    }
    type.addAnnotation(TypeNames.GENERATED_DISPATCHER);
    if (tool.java().own() != Deprecation.NONE) {
      type.addAnnotation(deprecated(tool.java().own()));
      type.addAnnotations(Specs.suppressions(tool.java().own()));
    }
    return type;
  }

  /** To use the dispatcher is to use the interface, so its deprecation applies to both. */
  private static AnnotationSpec deprecated(Deprecation own) {
    AnnotationSpec.Builder annotation = AnnotationSpec.builder(Deprecated.class);
    if (own != Deprecation.DEPRECATED) {
      annotation.addMember("forRemoval", "true");
    }
    return annotation.build();
  }

  private FieldSpec functionList() {
    CodeBlock names =
        tool.functions().stream()
            .map(function -> CodeBlock.of("$N", scope.names(function).definition()))
            .collect(CodeBlock.joining(",\n"));
    CodeBlock list = CodeBlock.of("$T.of(\n$>$>$L$<$<)", List.class, names);
    return Specs.constant(FUNCTIONS, "FUNCTIONS", list);
  }

  private FieldSpec enumShape(ClassScope.EnumName name) {
    JsonType.Choice choice = name.choice();
    TypeName type = TypeNames.of(choice.java());
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("$T.of(\n$>$>$T.values()", TypeNames.ENUM_SHAPE, type);
    for (EnumConstant constant : choice.constants()) {
      code.add(",\n$S, $L", constant.javaName(), StringLiteral.of(constant.jsonName()));
    }
    TypeName shape = ParameterizedTypeName.get(TypeNames.ENUM_SHAPE, type);
    return Specs.constant(shape, name.constant(), code.add("$<$<)").build()).toBuilder()
        .addAnnotations(Specs.suppressions(choice.java().deprecation()))
        .build();
  }

  private static FieldSpec knownTypes(ClassScope.Known known) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("$T.NONE$>$>", TypeNames.KNOWN_TYPES);
    known
        .writers()
        .forEach(
            (type, writer) ->
                code.add("\n.with($T.class,$W$L)", TypeNames.of(type.java()), writer));
    Deprecation deprecation =
        Deprecation.NONE.orAll(
            known.writers().keySet().stream().map(type -> type.java().deprecation()));
    return Specs.constant(TypeNames.KNOWN_TYPES, known.constant(), code.add("$<$<").build())
        .toBuilder()
        .addAnnotations(Specs.suppressions(deprecation))
        .build();
  }

  private static FieldSpec constraint(ClassScope.ConstraintName name) {
    CodeBlock constraint = ConstraintCode.of(name.type());
    return Specs.constant(TypeNames.CONSTRAINT, name.constant(), constraint);
  }

  private MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PUBLIC)
        .addParameter(TypeNames.of(tool.java()), "tools")
        .addStatement("this.tools = $T.requireNonNull(tools, $S)", Objects.class, "tools")
        .build();
  }

  private MethodSpec toolsMethod() {
    TypeName anyClass =
        ParameterizedTypeName.get(
            ClassName.get(Class.class), WildcardTypeName.subtypeOf(Object.class));
    return override("tools")
        .returns(anyClass)
        .addStatement("return $T.class", TypeNames.raw(tool.java()))
        .build();
  }

  private MethodSpec functionsMethod() {
    return override("functions").returns(FUNCTIONS).addStatement("return FUNCTIONS").build();
  }

  /** A switch that has all its cases leaves the other functions to the next method. */
  private List<MethodSpec> dispatchMethods() {
    List<MethodSpec> methods = new ArrayList<>();
    MethodSpec.Builder method = dispatch(override("dispatch"));
    int cases = 0;
    for (ToolFunction function : tool.functions()) {
      if (cases++ == MOST_CASES) {
        cases = 1;
        String next = scope.dispatchMethod(methods.size() + 2);
        method.addStatement("default -> $N(function, in, out, context)", next);
        methods.add(method.endControlFlow().build());
        method = dispatch(MethodSpec.methodBuilder(next).addModifiers(Modifier.PRIVATE));
      }
      method.addStatement("$L", functions.dispatchCase(function));
    }
    method.addStatement("default -> throw new $T(function)", IllegalArgumentException.class);
    methods.add(method.endControlFlow().build());
    return methods;
  }

  private static MethodSpec.Builder dispatch(MethodSpec.Builder method) {
    return method
        .addParameter(String.class, "function")
        .addParameter(TypeNames.ARGUMENT_READER, "in")
        .addParameter(TypeNames.RESULT_WRITER, "out")
        .addParameter(TypeNames.TOOL_CONTEXT, "context")
        .addException(Throwable.class)
        .beginControlFlow("switch (function)");
  }

  private static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC);
  }
}
