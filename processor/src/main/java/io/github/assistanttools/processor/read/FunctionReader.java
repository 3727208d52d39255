package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.Access;
import io.github.assistanttools.processor.model.JavaType;
import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.model.Parameter;
import io.github.assistanttools.processor.model.Policy;
import io.github.assistanttools.processor.model.Problem;
import io.github.assistanttools.processor.model.Result;
import io.github.assistanttools.processor.model.Site;
import io.github.assistanttools.processor.model.ToolFunction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** From an abstract method to a function. */
final class FunctionReader {

  private static final String CONTEXT = "io.github.assistanttools.runtime.ToolContext";
  private static final Set<String> STAGES =
      Set.of("java.util.concurrent.CompletionStage", "java.util.concurrent.CompletableFuture");

  private final MemberReader members;
  private final TypeReader types;
  private final JavaTypes javaTypes;
  private final Descriptions descriptions;
  private final Sources sources;
  private final JacksonAnnotations jackson;
  private final Awaited awaited;
  private final List<Problem> problems;

  FunctionReader(
      MemberReader members,
      TypeReader types,
      JavaTypes javaTypes,
      Descriptions descriptions,
      Sources sources,
      JacksonAnnotations jackson,
      Awaited awaited,
      List<Problem> problems) {
    this.members = members;
    this.types = types;
    this.javaTypes = javaTypes;
    this.descriptions = descriptions;
    this.sources = sources;
    this.jackson = jackson;
    this.awaited = awaited;
    this.problems = problems;
  }

  /**
   * Reads one method.
   *
   * @param toolInterface where to report instead, when the method has no source in this compilation
   */
  ToolFunction read(ToolMethods.Found found, Site toolInterface) {
    ExecutableElement method = found.method();
    Site use = sources.contain(method) ? null : toolInterface;
    Site site = use == null ? ElementSite.of(method) : use;
    jackson.look(method, use);
    new Inherited(problems).look(method, annotated(method), use);
    members.nearNullable(List.of(method), use);
    descriptions.misspelledTags(method, method.getParameters(), problems);
    String javaName = method.getSimpleName().toString();
    Located name =
        Annotations.text(method, Annotations.NAME, "value")
            .orElseGet(() -> new Located(members.wireName(javaName), site));
    return new ToolFunction(
        javaName,
        use == null ? name : new Located(name.text(), use),
        descriptions.of(method).map(text -> use == null ? text : new Located(text.text(), use)),
        parameters(found, use),
        result(method, found.scope(), site),
        method.getThrownTypes().stream().map(type -> thrown(type, found.scope())).toList(),
        Annotations.find(method, Annotations.POLICY).map(policy -> policy(policy, method, use)),
        !method.getTypeParameters().isEmpty(),
        javaTypes.deprecation(method),
        site);
  }

  private static List<Element> annotated(ExecutableElement method) {
    List<Element> annotated = new ArrayList<>(method.getParameters());
    annotated.add(method);
    return annotated;
  }

  private List<Parameter> parameters(ToolMethods.Found found, @Nullable Site use) {
    return found.method().getParameters().stream()
        .map(parameter -> parameter(parameter, found, use))
        .toList();
  }

  private Parameter parameter(
      VariableElement parameter, ToolMethods.Found found, @Nullable Site use) {
    TypeMirror type = parameter.asType();
    if (type.getKind() == TypeKind.DECLARED && qualifiedName(type).equals(CONTEXT)) {
      return new Parameter.Context(parameter.getSimpleName().toString());
    }
    String javaName = parameter.getSimpleName().toString();
    Property property =
        new Property(
            javaName, type, List.of(parameter), new Access(javaName, false), found.scope());
    return new Parameter.Argument(members.read(property, found.method(), use, JacksonTraits.NONE));
  }

  private JavaType thrown(TypeMirror type, TypeArguments scope) {
    JavaType java = javaTypes.of(type, scope);
    if (type.getKind() == TypeKind.ERROR) {
      awaited.missing().add(JavaTypes.missingName(type));
    }
    return java;
  }

  private Result result(ExecutableElement method, TypeArguments scope, Site site) {
    Result result = result(method.getReturnType(), scope, site);
    boolean nullable = Annotations.nullable(method).isPresent();
    return nullable && result instanceof Result.Value value && !value.later()
        ? new Result.Value(TypeReader.nullable(value.type()), false)
        : result;
  }

  private Result result(TypeMirror type, TypeArguments scope, Site site) {
    if (type.getKind() == TypeKind.VOID || isVoid(type)) {
      return new Result.Nothing(false);
    }
    if (type instanceof DeclaredType stage
        && type.getKind() == TypeKind.DECLARED
        && STAGES.contains(qualifiedName(type))
        && stage.getTypeArguments().size() == 1) {
      TypeMirror value = stage.getTypeArguments().get(0);
      return isVoid(value)
          ? new Result.Nothing(true)
          : new Result.Value(types.argument(stage, 0, scope, site), true);
    }
    return new Result.Value(types.read(type, scope, site), false);
  }

  private static boolean isVoid(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED && qualifiedName(type).equals("java.lang.Void");
  }

  private static String qualifiedName(TypeMirror type) {
    return ((TypeElement) ((DeclaredType) type).asElement()).getQualifiedName().toString();
  }

  private static Policy policy(
      AnnotationMirror annotation, ExecutableElement method, @Nullable Site use) {
    Optional<Located> timeout =
        Annotations.text(method, Annotations.POLICY, "timeout")
            .filter(text -> !text.text().isEmpty())
            .map(text -> use == null ? text : new Located(text.text(), use));
    Map<String, Boolean> flags = new LinkedHashMap<>();
    annotation
        .getElementValues()
        .forEach(
            (member, value) -> {
              if (value.getValue() instanceof Boolean flag) {
                flags.put(member.getSimpleName().toString(), flag);
              }
            });
    return new Policy(flags, timeout);
  }
}
