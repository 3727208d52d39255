package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.Site;
import io.github.assistanttools.processor.read.declaration.Reading;
import io.github.assistanttools.processor.read.element.Members;
import io.github.assistanttools.processor.read.element.SuperTypes;
import io.github.assistanttools.processor.read.element.TypeArguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** The abstract methods of an interface: its own first, then the inherited ones. */
final class ToolMethods {

  /** A method, and what the type variables of the interface that declares it stand for. */
  record Found(ExecutableElement method, TypeArguments scope) {}

  private final Reading reading;
  private final TypeElement bottom;
  private final Site use;
  private final List<Found> found = new ArrayList<>();

  /** Those of one interface. */
  ToolMethods(Reading reading, TypeElement toolInterface, Site use) {
    this.reading = reading;
    this.bottom = toolInterface;
    this.use = use;
  }

  List<Found> all(TypeReader types) {
    reading.superTypes.missing(bottom).forEach(reading::await);
    for (SuperTypes.Step step :
        reading.superTypes.steps(
            new SuperTypes.Step(bottom, TypeArguments.of(bottom, List.of())),
            (above, scope) -> types.supertypeArguments(above, scope, use))) {
      ElementFilter.methodsIn(reading.classFiles.members(step.type()))
          .forEach(method -> add(new Found(method, step.scope())));
    }
    return found.stream()
        .filter(each -> each.method().getModifiers().contains(Modifier.ABSTRACT))
        .toList();
  }

  private void add(Found candidate) {
    ExecutableElement method = candidate.method();
    Set<Modifier> modifiers = method.getModifiers();
    if (modifiers.contains(Modifier.STATIC)
        || modifiers.contains(Modifier.PRIVATE)
        || redeclaresObject(method)) {
      return;
    }
    SuperTypes superTypes = reading.superTypes;
    for (int i = 0; i < found.size(); i++) {
      ExecutableElement earlier = found.get(i).method();
      if (superTypes.same(earlier, method, bottom)) {
        // Two unrelated superinterfaces may declare one method; it then has the narrower result.
        if (superTypes.narrows(method, earlier, bottom)) {
          found.set(i, candidate);
        } else if (!superTypes.compatible(earlier, method, bottom)) {
          reading
              .at(use)
              .problem(
                  ProblemId.DUPLICATE,
                  "%s is inherited twice, with incompatible return types",
                  "rename one of them",
                  method.getSimpleName());
        }
        if (superTypes.ambiguous(earlier, method)) {
          reportAmbiguous(earlier, method);
        }
        return;
      }
    }
    found.add(candidate);
  }

  private void reportAmbiguous(ExecutableElement one, ExecutableElement other) {
    reading
        .at(use)
        .problem(
            ProblemId.DUPLICATE,
            "%s is inherited from %s and from %s with different erased parameters, so Java cannot tell which one a call means",
            "declare it again in %4$s",
            one.getSimpleName(),
            Members.typePath(one.getEnclosingElement()),
            Members.typePath(other.getEnclosingElement()),
            bottom.getSimpleName());
  }

  /** An interface may redeclare equals, hashCode and toString; they are not functions. */
  private static boolean redeclaresObject(ExecutableElement method) {
    return switch (Members.name(method)) {
      case "hashCode", "toString" -> method.getParameters().isEmpty();
      case "equals" ->
          method.getParameters().size() == 1
              && method.getParameters().get(0).asType().toString().equals("java.lang.Object");
      default -> false;
    };
  }
}
