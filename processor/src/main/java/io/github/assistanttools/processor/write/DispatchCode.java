package io.github.assistanttools.processor.write;

import com.palantir.javapoet.MethodSpec;
import io.github.assistanttools.processor.model.ToolFunction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The method that finds a call's function, and for an interface of many functions those it leaves a
 * part of them to: a JVM does not compile a method of 8,000 bytes of code, and a case takes forty.
 */
final class DispatchCode {
  private static final int MOST_CASES = 100;

  private final ClassScope scope;
  private final FunctionWriter functions;

  DispatchCode(ClassScope scope, FunctionWriter functions) {
    this.scope = scope;
    this.functions = functions;
  }

  List<MethodSpec> methods() {
    List<ToolFunction> all = scope.tool().functions();
    if (all.size() <= MOST_CASES) {
      MethodSpec.Builder only = signature("dispatch").addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
      addSwitch(only, all);
      return List.of(only.build());
    }
    List<ToolFunction> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparing(function -> function.name().text()));
    List<MethodSpec> methods = new ArrayList<>();
    MethodSpec.Builder first = signature("dispatch").addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    for (int from = 0; from < sorted.size(); from += MOST_CASES) {
      int to = Math.min(from + MOST_CASES, sorted.size());
      MethodSpec.Builder part = signature(scope.newMethod("dispatchPart" + (methods.size() + 1))).addModifiers(Modifier.PRIVATE);
      addSwitch(part, sorted.subList(from, to));
      MethodSpec built = part.build();
      methods.add(built);
      if (from == 0) {
        first.beginControlFlow("if (function.compareTo($S) < 0)", sorted.get(to).name().text());
      } else if (to < sorted.size()) {
        first.nextControlFlow("else if (function.compareTo($S) < 0)", sorted.get(to).name().text());
      } else {
        first.nextControlFlow("else");
      }
      first.addStatement("$N(function, in, out, context)", built.name());
    }
    methods.add(0, first.endControlFlow().build());
    return methods;
  }

  private void addSwitch(MethodSpec.Builder method, List<ToolFunction> cases) {
    method.beginControlFlow("switch (function)");
    for (ToolFunction function : cases) {
      method.addStatement("$L", functions.dispatchCase(function));
    }
    method
        .addStatement("default -> throw new $T(function)", IllegalArgumentException.class)
        .endControlFlow();
  }

  private static MethodSpec.Builder signature(String name) {
    return MethodSpec.methodBuilder(name)
        .addParameter(String.class, "function")
        .addParameter(TypeNames.ARGUMENT_READER, "in")
        .addParameter(TypeNames.RESULT_WRITER, "out")
        .addParameter(TypeNames.TOOL_CONTEXT, "context")
        .addException(Throwable.class);
  }
}
