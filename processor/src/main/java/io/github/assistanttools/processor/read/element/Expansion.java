package io.github.assistanttools.processor.read.element;

import io.github.assistanttools.processor.model.JavaType;
import io.github.assistanttools.processor.model.JsonType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/**
 * Finds generic types that contain themselves with ever larger type arguments, such as {@code
 * record Tree<T>(Tree<List<T>> next)}.
 *
 * <p>The type parameters are the nodes of a graph: where {@code A<T>} mentions a {@code B<X>} whose
 * X has T in it, an edge leads from T to the parameter of B. A type expands without end if a cycle
 * has an edge where X is more than T itself. This is the rule of ECMA-335 for generics, in its
 * section II.9.2.
 */
public final class Expansion {

  /**
   * Bounds what the graph does not show, such as type arguments that pass through the type
   * parameters of a factory.
   */
  public static final int DEEPEST_ARGUMENTS = 8;

  /** A type parameter, by name: not every compiler gives equal elements for one variable. */
  private record Parameter(String type, String name) {
    static Parameter of(TypeParameterElement parameter) {
      Element generic = parameter.getGenericElement();
      Element type = generic instanceof TypeElement ? generic : generic.getEnclosingElement();
      return new Parameter(
          ((TypeElement) type).getQualifiedName().toString(), Members.name(parameter));
    }
  }

  /**
   * A type parameter in a type argument.
   *
   * @param larger whether the argument is more than the type parameter
   */
  private record Edge(Parameter from, Parameter to, boolean larger) {}

  private final List<Edge> inherited = new ArrayList<>();
  private final Map<Parameter, Set<Parameter>> edges = new HashMap<>();

  /** Notes a mention of a generic type; whether it is one that makes a type expand. */
  public boolean isEndless(DeclaredType mentioned) {
    boolean endless = false;
    for (Edge edge : edges(mentioned)) {
      add(edge.from(), edge.to());
      endless |= reaches(edge.to(), edge.from()) && (edge.larger() || inherits(edge));
    }
    return endless;
  }

  /** Notes the mention of a supertype, which cannot be left out. */
  public void inherit(DeclaredType above) {
    for (Edge edge : edges(above)) {
      add(edge.from(), edge.to());
      if (edge.larger()) {
        inherited.add(edge);
      }
    }
  }

  /** Notes that a leaf has the type argument of its sealed type. */
  public void pass(TypeParameterElement ofSealed, TypeVariable ofLeaf) {
    add(Parameter.of(ofSealed), Parameter.of((TypeParameterElement) ofLeaf.asElement()));
  }

  private static List<Edge> edges(DeclaredType mentioned) {
    List<Edge> edges = new ArrayList<>();
    List<? extends TypeParameterElement> parameters =
        ((TypeElement) mentioned.asElement()).getTypeParameters();
    for (int i = 0; i < mentioned.getTypeArguments().size(); i++) {
      TypeMirror argument = TypeMirrors.withoutWildcard(mentioned.getTypeArguments().get(i));
      Parameter to = Parameter.of(parameters.get(i));
      TypeMirrors.variables(argument)
          .map(variable -> Parameter.of((TypeParameterElement) variable.asElement()))
          .forEach(from -> edges.add(new Edge(from, to, !(argument instanceof TypeVariable))));
    }
    return edges;
  }

  private void add(Parameter from, Parameter to) {
    edges.computeIfAbsent(from, key -> new LinkedHashSet<>()).add(to);
  }

  /** Whether a supertype makes the type arguments larger on the way back from a mention. */
  private boolean inherits(Edge mention) {
    return inherited.stream()
        .anyMatch(each -> reaches(mention.to(), each.from()) && reaches(each.to(), mention.from()));
  }

  private boolean reaches(Parameter start, Parameter target) {
    Set<Parameter> seen = new HashSet<>();
    Deque<Parameter> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      Parameter next = open.remove();
      if (next.equals(target)) {
        return true;
      }
      if (seen.add(next)) {
        open.addAll(edges.getOrDefault(next, Set.of()));
      }
    }
    return false;
  }

  /** Whether type arguments exceed the bound. */
  public static boolean tooDeep(List<JsonType> arguments) {
    return arguments.stream().anyMatch(argument -> depth(argument.java()) > DEEPEST_ARGUMENTS);
  }

  private static int depth(JavaType java) {
    if (java instanceof JavaType.Declared declared) {
      return 1 + declared.arguments().stream().mapToInt(Expansion::depth).max().orElse(0);
    } else if (java instanceof JavaType.Array array) {
      return 1 + depth(array.component());
    } else if (java instanceof JavaType.Wildcard wildcard) {
      return depth(wildcard.bound());
    }
    return 1;
  }
}
