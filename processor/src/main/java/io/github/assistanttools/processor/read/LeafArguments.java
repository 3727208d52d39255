package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.read.declaration.Declaration;
import io.github.assistanttools.processor.read.declaration.Reading;
import io.github.assistanttools.processor.read.element.Members;
import io.github.assistanttools.processor.read.element.TypeArguments;
import io.github.assistanttools.processor.read.element.TypeMirrors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/**
 * The type arguments of a sealed type's leaves.
 *
 * @param arguments the sealed type's own, which imply them
 */
record LeafArguments(Declaration sealed, List<JsonType> arguments) {

  /**
   * Those of one leaf; empty for a leaf that the sealed type's arguments rule out, as {@code IntOk
   * implements Result<Integer>} is not a variant of {@code Result<String>}, for one that is
   * permitted but does not extend the type, and for one with a type parameter that cannot be
   * inferred.
   */
  Optional<List<JsonType>> of(TypeElement leaf) {
    return sealed
        .reading()
        .superTypes
        .seenFrom((DeclaredType) leaf.asType(), sealed.type())
        .flatMap(this::solved)
        .flatMap(solved -> own(leaf, solved));
  }

  /** What the leaf's type variables stand for, by name; empty if the arguments contradict it. */
  private Optional<Map<String, JsonType>> solved(DeclaredType seen) {
    Reading reading = sealed.reading();
    Map<String, JsonType> solved = new HashMap<>();
    for (int i = 0; i < Math.min(arguments.size(), seen.getTypeArguments().size()); i++) {
      TypeMirror formal = seen.getTypeArguments().get(i);
      JsonType argument = arguments.get(i);
      if (formal instanceof TypeVariable variable) {
        reading.expansion.pass(sealed.type().getTypeParameters().get(i), variable);
        JsonType earlier = solved.putIfAbsent(Members.name(variable.asElement()), argument);
        if (earlier != null && !earlier.java().equals(argument.java())) {
          return Optional.empty();
        }
      } else if (TypeMirrors.variables(formal).findAny().isEmpty()
          && !reading.javaTypes.of(formal, TypeArguments.NONE).equals(argument.java())) {
        return Optional.empty();
      }
    }
    return Optional.of(solved);
  }

  private Optional<List<JsonType>> own(TypeElement leaf, Map<String, JsonType> solved) {
    List<JsonType> own = new ArrayList<>();
    for (TypeParameterElement parameter : leaf.getTypeParameters()) {
      JsonType argument = solved.get(Members.name(parameter));
      if (argument == null) {
        String fact =
            "cannot infer type parameter %s of %s".formatted(parameter, Members.typePath(leaf));
        String wayOut = "give " + sealed.typePath() + " the same type parameters";
        sealed.placeOrUse(leaf).at(leaf).problem(ProblemId.SEALED, fact, wayOut);
        return Optional.empty();
      }
      own.add(argument);
    }
    return Optional.of(own);
  }
}
