package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.Access;
import io.github.assistanttools.processor.model.Construction;
import io.github.assistanttools.processor.model.JavaType;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.model.ObjectKey;
import io.github.assistanttools.processor.model.Problem;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.Site;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * From a class with a single-argument {@code @JsonCreator} and a {@code @JsonValue} to the value it
 * wraps.
 */
final class WrappedReader {

  /** The value is read twice in each class, from what it takes and from what it gives. */
  private static final int DEEPEST = 8;

  private final TypeReader types;
  private final JavaTypes javaTypes;
  private final Visibility visibility;
  private final Descriptions descriptions;
  private final Sources sources;
  private final JacksonAnnotations jackson;
  private final List<Problem> problems;
  private final Set<String> open = new HashSet<>();

  WrappedReader(
      TypeReader types,
      JavaTypes javaTypes,
      Visibility visibility,
      Descriptions descriptions,
      Sources sources,
      JacksonAnnotations jackson,
      List<Problem> problems) {
    this.types = types;
    this.javaTypes = javaTypes;
    this.visibility = visibility;
    this.descriptions = descriptions;
    this.sources = sources;
    this.jackson = jackson;
    this.problems = problems;
  }

  /** Empty for a class that is an object in JSON. */
  Optional<JsonType> read(
      TypeElement type, JavaType.Declared java, List<JsonType> arguments, Site use) {
    TypeArguments scope = TypeArguments.of(type, arguments);
    Optional<Element> value = Creators.value(type);
    Optional<ExecutableElement> creator = creator(type, value.isPresent());
    if (value.isEmpty() && creator.isEmpty()) {
      return Optional.empty();
    }
    JavaType.Declared constructed =
        java.withArguments(arguments.stream().map(JsonType::java).toList());
    ObjectKey key = new ObjectKey(java.qualifiedName(), arguments);
    if (open.size() == DEEPEST) {
      return Optional.of(
          new JsonType.Unsupported(
              constructed,
              ProblemId.LIMIT,
              "a value is wrapped in more than %d classes, the innermost of them %s"
                  .formatted(DEEPEST, constructed.qualifiedName()),
              "let one of them wrap the value itself, or be an object",
              use));
    }
    if (!open.add(constructed.toString())) {
      return Optional.of(
          unsupported(constructed, "wraps itself", "let its @JsonValue give something else", use));
    }
    try {
      return Optional.of(wrapped(type, constructed, key, value, creator, scope, use));
    } finally {
      open.remove(constructed.toString());
    }
  }

  private Optional<ExecutableElement> creator(TypeElement type, boolean valued) {
    return Creators.annotated(type).stream()
        .filter(each -> Creators.delegating(each, valued, BeanProperties.names(type, visibility)))
        .findFirst()
        // Jackson, too, takes a record that gives one value for a record that takes one.
        .or(
            () ->
                valued && type.getKind() == ElementKind.RECORD && Creators.annotated(type).isEmpty()
                    ? RecordReader.canonical(type).filter(each -> each.getParameters().size() == 1)
                    : Optional.empty());
  }

  private JsonType wrapped(
      TypeElement type,
      JavaType.Declared java,
      ObjectKey key,
      Optional<Element> value,
      Optional<ExecutableElement> creator,
      TypeArguments scope,
      Site use) {
    Optional<Element> hidden =
        value
            .filter(each -> !visibility.reaches(each))
            .or(() -> creator.map(Element.class::cast).filter(each -> !visibility.reaches(each)));
    if (hidden.isPresent()) {
      return unsupported(
          java,
          "has a %s that generated code cannot reach"
              .formatted(hidden.equals(value) ? "@JsonValue" : "@JsonCreator"),
          "make it public, or package-private in the package of the tool interface",
          use);
    }
    Optional<String> fault =
        creator
            .filter(each -> Annotations.find(each, Jackson.CREATOR).isPresent())
            .flatMap(each -> Creators.fault(each, type))
            .map(text -> "has a @JsonCreator that " + text)
            .or(
                () ->
                    value
                        .flatMap(WrappedReader::fault)
                        .map(text -> "has a @JsonValue that " + text));
    if (fault.isPresent()) {
      String[] reasonAndWayOut = fault.get().split("; ", 2);
      return unsupported(java, reasonAndWayOut[0], reasonAndWayOut[1], use);
    }
    look(type, value, use);
    List<Element> forms = forms(type, value, creator);
    Optional<JsonType.Wrapped.Given> given = value.map(each -> given(type, each, scope, use));
    JsonType taken =
        creator
            .map(each -> taken(type, each, forms, scope, use))
            .orElseGet(() -> given.get().type());
    if (given.isPresent() && !sameForm(taken, given.get().type())) {
      return unsupported(
          java,
          "is made from %s and gives %s".formatted(taken.java(), given.get().type().java()),
          "let its @JsonCreator take what its @JsonValue gives",
          use);
    }
    return new JsonType.Wrapped(
        java,
        key,
        descriptions.of(type).or(() -> descriptions.of(forms, type)).map(Located::text),
        taken,
        creator.map(each -> making(each, taken)),
        given);
  }

  private void look(TypeElement type, Optional<Element> value, Site use) {
    Place place = new Place(sources, type, use);
    ClassAnnotations annotations = ClassAnnotations.of(type);
    jackson.look(type, place.elsewhere(type));
    jackson.lookAbove(annotations, place);
    new InheritedAccessors(annotations, place)
        .reportOfValue(value.map(each -> each.getSimpleName().toString()), problems);
  }

  /** All that may carry annotations about the value: parameter, accessor and field. */
  private static List<Element> forms(
      TypeElement type, Optional<Element> value, Optional<ExecutableElement> creator) {
    List<Element> forms = new ArrayList<>();
    creator.ifPresent(each -> forms.addAll(each.getParameters()));
    value.ifPresent(forms::add);
    Set<String> names = new HashSet<>();
    forms.forEach(form -> names.add(form.getSimpleName().toString()));
    for (Element member : type.getEnclosedElements()) {
      boolean accessor =
          member.getKind() == ElementKind.METHOD && type.getKind() == ElementKind.RECORD;
      if ((member.getKind() == ElementKind.FIELD || accessor)
          && names.contains(member.getSimpleName().toString())
          && !member.getModifiers().contains(Modifier.STATIC)
          && !forms.contains(member)) {
        forms.add(member);
      }
    }
    return forms;
  }

  private JsonType taken(
      TypeElement type,
      ExecutableElement creator,
      List<Element> forms,
      TypeArguments scope,
      Site use) {
    TypeArguments inside =
        creator.getReturnType() instanceof DeclaredType made ? scope.inFactory(type, made) : scope;
    Element parameter = creator.getParameters().get(0);
    @Nullable Site elsewhere = sources.contain(type) ? null : use;
    Site site = elsewhere == null ? ElementSite.of(parameter) : elsewhere;
    List<ConstraintAnnotations.Found> demands = MemberReader.demands(forms, site, elsewhere);
    Unenforced unenforced = new Unenforced(List.of(type));
    unenforced.enforced(forms);
    unenforced.obstacles(elsewhere, problems);
    Property property =
        new Property(
            parameter.getSimpleName().toString(),
            parameter.asType(),
            forms,
            new Access(parameter.getSimpleName().toString(), false),
            inside);
    JsonType read = types.read(parameter.asType(), inside, site, demands);
    return types.merged(read, property, site).present();
  }

  /** Why generated code cannot get the value: a clause without its subject, and a way out. */
  private static Optional<String> fault(Element value) {
    if (value instanceof ExecutableElement method) {
      boolean getter =
          method.getParameters().isEmpty()
              && method.getReturnType().getKind() != TypeKind.VOID
              && method.getTypeParameters().isEmpty();
      if (!getter) {
        return Optional.of(
            "is no getter; put it on a method without parameters that returns the value");
      } else if (!method.getThrownTypes().isEmpty()) {
        return Optional.of("declares an exception; let it throw an unchecked one");
      }
    }
    return value.getModifiers().contains(Modifier.STATIC)
        ? Optional.of("is static; put it on a method of the object")
        : Optional.empty();
  }

  private JsonType.Wrapped.Given given(
      TypeElement owner, Element value, TypeArguments scope, Site use) {
    boolean method = value instanceof ExecutableElement;
    TypeMirror type = method ? ((ExecutableElement) value).getReturnType() : value.asType();
    return new JsonType.Wrapped.Given(
        types.read(type, scope, sources.contain(owner) ? ElementSite.of(value) : use).present(),
        new Access(value.getSimpleName().toString(), method),
        javaTypes.deprecation(value));
  }

  private Construction making(ExecutableElement creator, JsonType taken) {
    List<Construction.Argument> arguments =
        List.of(new Construction.Argument(taken.java(), Optional.empty()));
    return creator.getKind() == ElementKind.CONSTRUCTOR
        ? new Construction.Constructor(arguments, javaTypes.deprecation(creator))
        : new Construction.Factory(
            creator.getSimpleName().toString(), arguments, javaTypes.deprecation(creator));
  }

  /** Whether both are one row of the type table, boxed or not. */
  private static boolean sameForm(JsonType taken, JsonType given) {
    JsonType one = taken.core();
    JsonType other = given.core();
    if (one instanceof JsonType.Scalar first && other instanceof JsonType.Scalar second) {
      return first.row().kind() == second.row().kind()
          && first.row().schema().equals(second.row().schema());
    }
    return one.java().equals(other.java())
        || one instanceof JsonType.Unsupported
        || other instanceof JsonType.Unsupported
        || one instanceof JsonType.Missing
        || other instanceof JsonType.Missing;
  }

  private static JsonType unsupported(
      JavaType.Declared java, String reason, String wayOut, Site use) {
    return new JsonType.Unsupported(
        java, ProblemId.TYPE, java.qualifiedName() + " " + reason, wayOut, use);
  }
}
