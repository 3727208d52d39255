package io.github.assistanttools.processor.read.property;

import io.github.assistanttools.processor.model.Access;
import io.github.assistanttools.processor.read.classfile.ClassFiles;
import io.github.assistanttools.processor.read.declaration.Annotations;
import io.github.assistanttools.processor.read.declaration.Jackson;
import io.github.assistanttools.processor.read.declaration.JacksonNaming;
import io.github.assistanttools.processor.read.declaration.Reading;
import io.github.assistanttools.processor.read.element.Members;
import io.github.assistanttools.processor.read.element.SuperTypes;
import io.github.assistanttools.processor.read.element.TypeArguments;
import io.github.assistanttools.processor.read.element.TypeMirrors;
import io.github.assistanttools.processor.read.element.Visibility;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * The properties of a class in the order of its fields, as JavaBeans have them: a field, {@code
 * getX} or {@code isX}, and {@code setX}. Those of superclasses come first.
 */
public final class BeanProperties {

  /** One property: its field, getter and setters. */
  public static final class Bean {
    private final String name;
    private Optional<Part> field = Optional.empty();
    private Optional<Part> getter = Optional.empty();
    private final List<Part> setters = new ArrayList<>();
    private final List<Element> components = new ArrayList<>();
    private boolean ignoredAbove;

    private Bean(String name) {
      this.name = name;
    }

    /**
     * A record's component as a property whose annotations count for a creator's parameter.
     *
     * @param ignored whether an annotation on what its accessor overrides ignores it
     */
    public static Bean of(Property component, boolean ignored) {
      Bean bean = new Bean(component.javaName());
      bean.ignoredAbove = ignored;
      bean.components.addAll(component.forms());
      return bean;
    }

    public String name() {
      return name;
    }

    /** Whether Jackson ignores it, because of one of its accessors or of what that overrides. */
    public boolean ignored() {
      return ignoredAbove || Jackson.ignores(forms());
    }

    /**
     * What may carry annotations; those of a setter's parameter hold for what is written as well.
     */
    public List<Element> forms() {
      List<Element> forms = new ArrayList<>(components);
      Optional<Part> setter = setter();
      Stream.of(field, getter, setter)
          .flatMap(Optional::stream)
          .map(Part::element)
          .forEach(forms::add);
      setter.ifPresent(part -> forms.add(parameter(part.element())));
      return forms;
    }

    /**
     * As in Jackson, a getter with a name comes first, then that of the subclass, then {@code
     * getX}.
     */
    private void offer(Part candidate) {
      getter =
          getter
              .filter(earlier -> before(earlier.element(), candidate.element()))
              .or(() -> Optional.of(candidate));
    }

    private static boolean before(Element earlier, Element candidate) {
      boolean named = Annotations.jsonProperty(List.of(earlier)).isPresent();
      boolean same = earlier.getSimpleName().equals(candidate.getSimpleName());
      if (!same && named != Annotations.jsonProperty(List.of(candidate)).isPresent()) {
        return named;
      }
      return earlier.getEnclosingElement().equals(candidate.getEnclosingElement())
          && Members.name(earlier).startsWith("get")
          && Members.name(candidate).startsWith("is");
    }

    /** The setter whose type is that of the getter or field, or else any; the last of several. */
    private Optional<Part> setter() {
      Optional<TypeMirror> wanted = getter.or(() -> field).map(Part::type);
      // The list is in reverse order, and max returns the first of equal elements.
      return setters.stream()
          .max(
              Comparator.comparing(
                  part -> TypeMirrors.same(wanted.orElse(null), part.parameterType())));
    }

    /** How its value is got: by the getter, or from a field that can be seen. */
    public Optional<Property> written(Visibility visibility) {
      return getter.or(() -> open(visibility)).map(part -> property(part, part.element()));
    }

    /** How its value is set: by the setter, or in a field that can be seen and changed. */
    public Optional<Property> read(Visibility visibility) {
      Optional<Property> field =
          open(visibility)
              .filter(part -> !part.element().getModifiers().contains(Modifier.FINAL))
              .map(part -> property(part, part.element()));
      return setter().map(part -> property(part, parameter(part.element()))).or(() -> field);
    }

    private Optional<Part> open(Visibility visibility) {
      return field.filter(part -> visibility.reaches(part.element()));
    }

    private Property property(Part part, Element typed) {
      boolean method = part.element() instanceof ExecutableElement;
      Access access = new Access(Members.name(part.element()), method);
      return new Property(name, typed, forms(), access, part.scope());
    }
  }

  /** A field or method, and what the type variables of its class stand for. */
  private record Part(Element element, TypeArguments scope) {
    TypeMirror type() {
      return ClassFiles.shownType(element);
    }

    TypeMirror parameterType() {
      return parameter(element).asType();
    }
  }

  private final Visibility visibility;
  private final ClassFiles classFiles;
  private final Map<String, Bean> byName = new LinkedHashMap<>();
  private final Map<String, String> foldedNames = new HashMap<>();

  private BeanProperties(Reading reading) {
    this.visibility = reading.visibility;
    this.classFiles = reading.classFiles;
  }

  /**
   * Those of a class.
   *
   * @param lineage its superclasses, the topmost first, and the class
   */
  public static List<Bean> of(
      List<SuperTypes.Step> lineage, InheritedAccessors accessors, Reading reading) {
    BeanProperties properties = collected(lineage, reading);
    properties.byName.values().forEach(bean -> bean.ignoredAbove = accessors.ignoresAny(bean.name));
    return List.copyOf(properties.byName.values());
  }

  /** The names of a class's own properties. */
  public static Set<String> names(TypeElement type, Reading reading) {
    SuperTypes.Step alone = new SuperTypes.Step(type, TypeArguments.NONE);
    return collected(List.of(alone), reading).byName.keySet();
  }

  private static BeanProperties collected(List<SuperTypes.Step> lineage, Reading reading) {
    BeanProperties properties = new BeanProperties(reading);
    lineage.forEach(step -> properties.each(step, properties::field));
    lineage.forEach(step -> properties.each(step, properties::method));
    return properties;
  }

  private void each(SuperTypes.Step step, BiConsumer<Element, TypeArguments> member) {
    classFiles.members(step.type()).forEach(each -> member.accept(each, step.scope()));
  }

  /** A transient field counts only if it has an annotation of Jackson's. */
  private void field(Element element, TypeArguments scope) {
    boolean transitory =
        element.getModifiers().contains(Modifier.TRANSIENT)
            && !Jackson.ignores(List.of(element))
            && Annotations.find(element, Jackson.PROPERTY).isEmpty();
    if (Members.isField(element) && !Members.isStatic(element) && !transitory) {
      bean(Members.name(element)).field = Optional.of(new Part(element, scope));
    }
  }

  private void method(Element element, TypeArguments scope) {
    if (element.getKind() != ElementKind.METHOD
        || Members.isStatic(element)
        || !visibility.reaches(element)) {
      return;
    }
    ExecutableElement method = (ExecutableElement) element;
    Part part = new Part(method, scope);
    getterName(method).ifPresent(name -> bean(name).offer(part));
    setterName(method).ifPresent(name -> bean(name).setters.add(0, part));
  }

  private Bean bean(String name) {
    foldedNames.putIfAbsent(folded(name), name);
    return byName.computeIfAbsent(name, Bean::new);
  }

  private Optional<String> getterName(ExecutableElement method) {
    String name = Members.name(method);
    if (!method.getParameters().isEmpty()
        || method.getReturnType().getKind() == TypeKind.VOID
        || name.equals("getClass")) {
      return Optional.empty();
    }
    return after("get", name)
        .or(() -> after("is", name).filter(each -> truth(method.getReturnType())))
        .or(() -> annotated(method));
  }

  private Optional<String> setterName(ExecutableElement method) {
    return method.getParameters().size() == 1
        ? after("set", Members.name(method)).or(() -> annotated(method))
        : Optional.empty();
  }

  /** {@code @JsonProperty} makes a property of any method. */
  private static Optional<String> annotated(ExecutableElement method) {
    return Annotations.find(method, Jackson.PROPERTY).map(each -> Members.name(method));
  }

  /**
   * The property whose name follows a prefix. {@code getaway} is not a getter, unless there is a
   * field {@code away}.
   */
  private Optional<String> after(String prefix, String name) {
    String rest = name.startsWith(prefix) ? name.substring(prefix.length()) : "";
    return rest.isEmpty() || Character.isLowerCase(rest.charAt(0)) && !byName.containsKey(rest)
        ? Optional.empty()
        : Optional.of(fieldName(rest));
  }

  static boolean truth(TypeMirror type) {
    return type.getKind() == TypeKind.BOOLEAN || type.toString().endsWith("java.lang.Boolean");
  }

  /** The name of the field, if there is one: {@code getURL} may belong to {@code url}. */
  private String fieldName(String capitalized) {
    String known = foldedNames.get(folded(capitalized));
    if (known != null) {
      return known;
    }
    boolean acronym =
        capitalized.length() > 1
            && Character.isUpperCase(capitalized.charAt(0))
            && Character.isUpperCase(capitalized.charAt(1));
    return acronym
        ? capitalized
        : capitalized.substring(0, 1).toLowerCase(Locale.ROOT) + capitalized.substring(1);
  }

  /** Two names have the same folded form if {@link String#equalsIgnoreCase} holds for them. */
  static String folded(String name) {
    return JacksonNaming.mapped(name, c -> Character.toLowerCase(Character.toUpperCase(c)));
  }

  private static VariableElement parameter(Element method) {
    return ((ExecutableElement) method).getParameters().get(0);
  }
}
