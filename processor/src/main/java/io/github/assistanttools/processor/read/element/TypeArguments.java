package io.github.assistanttools.processor.read.element;

import io.github.assistanttools.processor.model.JsonType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeVariable;
import org.jspecify.annotations.Nullable;

/**
 * The types of the type variables in scope: in a {@code Page<Order>}, T is Order.
 *
 * @param ofMethod whether the variables are those of a method
 * @param nullMarked whether types in this scope are not null unless that is stated
 */
public record TypeArguments(Map<String, JsonType> byName, boolean ofMethod, boolean nullMarked) {

  public static final TypeArguments NONE = new TypeArguments(Map.of(), false, false);

  public static TypeArguments of(TypeElement type, List<JsonType> arguments) {
    // By name, which is unique in one type; not every compiler gives equal elements for one
    // variable.
    Map<String, JsonType> byName = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      byName.put(Members.name(type.getTypeParameters().get(i)), arguments.get(i));
    }
    return new TypeArguments(byName, false, NullMarks.at(type).orElse(false));
  }

  /**
   * The type arguments inside a creator; a generic factory has variables of its own: {@code static
   * <T> Page<T> of(List<T> items)}.
   */
  public TypeArguments in(ExecutableElement creator, TypeElement type) {
    if (!(creator.getReturnType() instanceof DeclaredType made)) {
      return this;
    }
    Map<String, JsonType> ofFactory = new HashMap<>();
    for (int i = 0; i < made.getTypeArguments().size(); i++) {
      JsonType argument = byName.get(Members.name(type.getTypeParameters().get(i)));
      if (argument != null && made.getTypeArguments().get(i) instanceof TypeVariable variable) {
        ofFactory.put(Members.name(variable.asElement()), argument);
      }
    }
    return new TypeArguments(ofFactory, true, nullMarked);
  }

  /** The same inside a member of the class, which may be marked itself. */
  public TypeArguments at(Element member) {
    boolean marked = NullMarks.ofMember(member).orElse(nullMarked);
    return marked == nullMarked ? this : new TypeArguments(byName, ofMethod, marked);
  }

  /** Null for a variable that is not in scope, such as a tool method's own. */
  public @Nullable JsonType get(TypeVariable variable) {
    return variable.asElement() instanceof TypeParameterElement parameter
            && parameter.getGenericElement() instanceof TypeElement != ofMethod
        ? byName.get(Members.name(parameter))
        : null;
  }
}
