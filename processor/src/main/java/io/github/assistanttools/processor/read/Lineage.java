package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.Site;
import java.util.LinkedList;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** A class and its superclasses, each with what its type variables stand for. */
final class Lineage {

  /** One class of a lineage. */
  record Step(TypeElement type, TypeArguments scope) {}

  private Lineage() {}

  /**
   * The topmost superclass first, without Object; the class itself is the last. A superclass that
   * does not exist yet is waited for.
   */
  static List<Step> of(TypeElement type, TypeArguments scope, TypeReader types, Site use) {
    LinkedList<Step> steps = new LinkedList<>();
    Step step = new Step(type, scope);
    steps.addFirst(step);
    while (step.type().getSuperclass() instanceof DeclaredType parent && !isObject(parent)) {
      TypeArguments inside = step.scope();
      if (parent.getKind() == TypeKind.ERROR) {
        types.read(parent, inside, use);
        break;
      }
      List<JsonType> arguments =
          parent.getTypeArguments().stream()
              .map(argument -> types.read(argument, inside, use))
              .toList();
      TypeElement element = (TypeElement) parent.asElement();
      step = new Step(element, TypeArguments.of(element, arguments));
      steps.addFirst(step);
    }
    return steps;
  }

  static boolean isObject(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        && ((TypeElement) ((DeclaredType) type).asElement())
            .getQualifiedName()
            .contentEquals("java.lang.Object");
  }
}
