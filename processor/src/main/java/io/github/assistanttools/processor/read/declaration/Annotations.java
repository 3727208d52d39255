package io.github.assistanttools.processor.read.declaration;

import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.read.classfile.ClassFileAnnotation;
import io.github.assistanttools.processor.read.element.Members;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;

/** Annotations by name: no annotation class need be on the processor's own class path. */
public final class Annotations {

  public static final String TOOL = "io.github.assistanttools.AssistantTool";
  static final String DESCRIPTION = "io.github.assistanttools.Description";
  public static final String NAME = "io.github.assistanttools.Name";
  public static final String DEFAULT = "io.github.assistanttools.Default";
  public static final String POLICY = "io.github.assistanttools.ToolPolicy";

  private static final Set<String> NON_NULL =
      Set.of("NonNull", "Nonnull", "NotNull", "NotBlank", "NotEmpty", "NonNullDecl", "NonNullType");

  private Annotations() {}

  public static String name(AnnotationMirror annotation) {
    return qualifiedName(annotation).toString();
  }

  public static String simpleName(AnnotationMirror annotation) {
    return annotation instanceof ClassFileAnnotation own
        ? own.simpleName()
        : Members.name(annotation.getAnnotationType().asElement());
  }

  private static CharSequence qualifiedName(AnnotationMirror annotation) {
    return annotation instanceof ClassFileAnnotation own
        ? own.qualifiedName()
        : ((QualifiedNameable) annotation.getAnnotationType().asElement()).getQualifiedName();
  }

  /** The annotation of that qualified name, if it stands there. */
  public static Optional<AnnotationMirror> find(AnnotatedConstruct on, String qualifiedName) {
    // A loop, because almost everything has no annotation, and this is asked of everything.
    for (AnnotationMirror each : on.getAnnotationMirrors()) {
      if (qualifiedName.contentEquals(qualifiedName(each))) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** The annotation on the first of the elements that carries it. */
  public static Optional<AnnotationMirror> find(
      Collection<? extends AnnotatedConstruct> elements, String name) {
    for (AnnotatedConstruct each : elements) {
      Optional<AnnotationMirror> found = find(each, name);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  public static boolean has(AnnotatedConstruct on, String qualifiedName) {
    return find(on, qualifiedName).isPresent();
  }

  /** A member's value where it is written out; its default is not written out. */
  public static Optional<AnnotationValue> written(AnnotationMirror annotation, String member) {
    if (annotation instanceof ClassFileAnnotation own) {
      return own.value(member);
    }
    return annotation.getElementValues().entrySet().stream()
        .filter(entry -> entry.getKey().getSimpleName().contentEquals(member))
        .findFirst()
        .map(Map.Entry::getValue);
  }

  /** The annotation with its values, the same text whoever shows it. */
  static String text(AnnotationMirror annotation) {
    Map<String, String> values = new TreeMap<>();
    if (annotation instanceof ClassFileAnnotation own) {
      own.members()
          .forEach(
              name -> own.value(name).ifPresent(value -> values.put(name, text(value.getValue()))));
    } else {
      annotation
          .getElementValues()
          .forEach((member, value) -> values.put(Members.name(member), text(value.getValue())));
    }
    return name(annotation) + values;
  }

  private static String text(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(Annotations::text).toList().toString();
    } else if (value instanceof AnnotationValue inside) {
      return text(inside.getValue());
    } else if (value instanceof AnnotationMirror annotation) {
      return text(annotation);
    }
    return value.toString();
  }

  /** The same if it is of that class: a constant that does not compile comes as something else. */
  public static <T> Optional<T> value(AnnotationMirror annotation, String member, Class<T> as) {
    return written(annotation, member)
        .map(AnnotationValue::getValue)
        .filter(as::isInstance)
        .map(as::cast);
  }

  /** The values of that class in a member that is an array, or one of them. */
  public static <T> Stream<T> values(AnnotationMirror annotation, String member, Class<T> as) {
    return value(annotation, member, Object.class).stream()
        .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.of(value))
        .map(value -> value instanceof AnnotationValue inside ? inside.getValue() : value)
        .filter(as::isInstance)
        .map(as::cast);
  }

  /** A written-out string member of an annotation on the first of the elements that carries it. */
  public static Optional<Located> text(List<? extends Element> elements, String qualifiedName) {
    for (Element element : elements) {
      Optional<Located> text = text(element, qualifiedName, "value");
      if (text.isPresent()) {
        return text;
      }
    }
    return Optional.empty();
  }

  /** A name of Jackson's; an empty one means the usual name there. */
  public static Optional<Located> jsonProperty(List<? extends Element> elements) {
    return text(elements, Jackson.PROPERTY).filter(name -> !name.text().isEmpty());
  }

  public static Optional<Located> text(Element element, String qualifiedName, String member) {
    return find(element, qualifiedName)
        .flatMap(
            found ->
                value(found, member, String.class)
                    .map(text -> new Located(text, ElementSite.of(element, found, member))));
  }

  /** A boolean member, with the default the annotation's own source states. */
  public static boolean flag(AnnotationMirror annotation, String member, boolean otherwise) {
    return value(annotation, member, Boolean.class).orElse(otherwise);
  }

  /** The first annotation named Nullable, of any package. */
  public static Optional<AnnotationMirror> nullable(AnnotatedConstruct on) {
    return stream(on).filter(Annotations::isNullable).findFirst();
  }

  public static boolean isNullable(AnnotationMirror annotation) {
    return simpleName(annotation).equals("Nullable");
  }

  /**
   * Whether an annotation of any package says that a value is not null. One of Jakarta Validation
   * that belongs to groups does not, because the default group lacks it.
   */
  public static boolean statesNonNull(AnnotatedConstruct on) {
    return stream(on).anyMatch(Annotations::refusesNull);
  }

  /** The same of one annotation. */
  static boolean refusesNull(AnnotationMirror annotation) {
    return NON_NULL.contains(simpleName(annotation))
        && values(annotation, "groups", Object.class).findAny().isEmpty()
        && constant(annotation, "when").filter(when -> !when.equals("ALWAYS")).isEmpty();
  }

  public static Stream<AnnotationMirror> stream(AnnotatedConstruct on) {
    return on.getAnnotationMirrors().stream().map(AnnotationMirror.class::cast);
  }

  /** The name of the constant of an enum that is written out as the member's value. */
  public static Optional<String> constant(AnnotationMirror annotation, String member) {
    return value(annotation, member, VariableElement.class).map(Members::name);
  }

  /** The strings of a member that holds one or an array of them. */
  public static List<String> texts(AnnotationMirror annotation, String member) {
    return values(annotation, member, String.class).toList();
  }

  /** The class that is written out as the member's value. */
  public static Optional<TypeElement> type(AnnotationMirror annotation, String member) {
    return value(annotation, member, DeclaredType.class)
        .filter(type -> type.getKind() == TypeKind.DECLARED)
        .map(type -> (TypeElement) type.asElement());
  }
}
