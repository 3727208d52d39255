package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.JavaType;
import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.model.Parameter;
import io.github.assistanttools.processor.model.Policy;
import io.github.assistanttools.processor.model.Result;
import io.github.assistanttools.processor.model.Site;
import io.github.assistanttools.processor.model.ToolFunction;
import io.github.assistanttools.processor.read.declaration.Annotations;
import io.github.assistanttools.processor.read.declaration.JacksonAnnotations;
import io.github.assistanttools.processor.read.declaration.JacksonTraits;
import io.github.assistanttools.processor.read.declaration.Place;
import io.github.assistanttools.processor.read.declaration.Reading;
import io.github.assistanttools.processor.read.element.Members;
import io.github.assistanttools.processor.read.element.TypeArguments;
import io.github.assistanttools.processor.read.element.TypeMirrors;
import io.github.assistanttools.processor.read.property.Property;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** From an abstract method to a function. */
record FunctionReader(Reading reading, MemberReader members, TypeReader types) {

  private static final String CONTEXT = "io.github.assistanttools.runtime.ToolContext";
  private static final Set<String> STAGES =
      Set.of("java.util.concurrent.CompletionStage", "java.util.concurrent.CompletableFuture");

  /**
   * Reads one method.
   *
   * @param toolInterface where to report if the method has no source in this compilation
   */
  ToolFunction read(ToolMethods.Found found, Site toolInterface) {
    ExecutableElement method = found.method();
    Place place = reading.place(method, toolInterface);
    Site site = place.site(method);
    JacksonAnnotations.reportUnsupported(method, place);
    reading.overridden.report(method, place);
    members.reportNearNullable(List.of(method), place);
    new SourceOnly(reading).report(List.of(method), method, place);
    reading.descriptions.reportMisspelledTags(method, method.getParameters(), reading.reporter);
    String javaName = Members.name(method);
    Located name =
        Annotations.text(method, Annotations.NAME, "value")
            .orElseGet(() -> new Located(members.wireName(javaName), site));
    return new ToolFunction(
        javaName,
        place.located(name),
        reading.descriptions.of(method).map(place::located),
        method.getParameters().stream().map(each -> parameter(each, found, place)).toList(),
        result(method, found.scope().at(method), site),
        method.getThrownTypes().stream().map(type -> thrown(type, found.scope())).toList(),
        Annotations.find(method, Annotations.POLICY).map(policy -> policy(policy, method, place)),
        !method.getTypeParameters().isEmpty(),
        reading.javaTypes.deprecation(method),
        site);
  }

  private Parameter parameter(VariableElement parameter, ToolMethods.Found found, Place place) {
    String name = reading.classFiles.name(parameter, found.method());
    if (TypeMirrors.name(parameter.asType()).equals(CONTEXT)) {
      return new Parameter.Context(name);
    }
    Property property = Property.taken(name, parameter, List.of(parameter), found.scope());
    return new Parameter.Argument(
        members.read(property, found.method(), place, JacksonTraits.NONE));
  }

  private JavaType thrown(TypeMirror type, TypeArguments scope) {
    if (type.getKind() == TypeKind.ERROR) {
      reading.await(type);
    }
    return reading.javaTypes.of(type, scope);
  }

  private Result result(ExecutableElement method, TypeArguments scope, Site site) {
    Result result = result(reading.classFiles.typeOf(method), scope, site);
    // An annotation on a method that returns a stage is about the stage.
    return result.later()
        ? result
        : new Result(result.type().map(type -> types.stated(type, List.of(method))), false);
  }

  private Result result(TypeMirror type, TypeArguments scope, Site site) {
    boolean later = STAGES.contains(TypeMirrors.name(type));
    if (later && type instanceof DeclaredType stage && stage.getTypeArguments().size() == 1) {
      boolean nothing = isVoid(stage.getTypeArguments().get(0));
      return new Result(
          nothing ? Optional.empty() : Optional.of(types.argument(stage, 0, scope, site)), true);
    }
    return new Result(
        isVoid(type) ? Optional.empty() : Optional.of(types.read(type, scope, site)), false);
  }

  private static boolean isVoid(TypeMirror type) {
    return type.getKind() == TypeKind.VOID || TypeMirrors.name(type).equals("java.lang.Void");
  }

  private static Policy policy(AnnotationMirror annotation, ExecutableElement method, Place place) {
    Optional<Located> timeout =
        Annotations.text(method, Annotations.POLICY, "timeout")
            .filter(text -> !text.text().isEmpty())
            .map(place::located);
    Map<String, Boolean> flags = new LinkedHashMap<>();
    annotation
        .getElementValues()
        .forEach(
            (member, value) -> {
              if (value.getValue() instanceof Boolean flag) {
                flags.put(Members.name(member), flag);
              }
            });
    return new Policy(flags, timeout);
  }
}
