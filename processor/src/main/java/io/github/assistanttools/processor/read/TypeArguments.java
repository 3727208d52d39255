package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.JsonType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeVariable;
import org.jspecify.annotations.Nullable;

/** What the type variables in scope stand for: in a {@code Page<Order>}, T is Order. */
record TypeArguments(Map<TypeParameterElement, JsonType> byParameter) {

  static final TypeArguments NONE = new TypeArguments(Map.of());

  static TypeArguments of(TypeElement type, List<JsonType> arguments) {
    Map<TypeParameterElement, JsonType> byParameter = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      byParameter.put(type.getTypeParameters().get(i), arguments.get(i));
    }
    return new TypeArguments(byParameter);
  }

  /** Null for a variable that is not in scope, such as a generic method's own. */
  @Nullable JsonType get(TypeVariable variable) {
    return variable.asElement() instanceof TypeParameterElement parameter
        ? byParameter.get(parameter)
        : null;
  }
}
