package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.Construction;
import io.github.assistanttools.processor.model.Deprecation;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ObjectDefinition;
import io.github.assistanttools.processor.model.Problem;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * From a class to the object that stands for it. It is made by its creator, or by its constructor
 * without parameters and its setters; it is written by its getters.
 */
final class ClassReader {

  private final TypeReader types;
  private final MemberReader members;
  private final CreatorReader creators;
  private final JavaTypes javaTypes;
  private final Visibility visibility;
  private final Descriptions descriptions;
  private final Sources sources;
  private final JacksonAnnotations jackson;
  private final List<Problem> problems;
  private final Inherited inherited;

  ClassReader(
      TypeReader types,
      MemberReader members,
      CreatorReader creators,
      JavaTypes javaTypes,
      Visibility visibility,
      Descriptions descriptions,
      Sources sources,
      JacksonAnnotations jackson,
      List<Problem> problems) {
    this.types = types;
    this.members = members;
    this.creators = creators;
    this.javaTypes = javaTypes;
    this.visibility = visibility;
    this.descriptions = descriptions;
    this.sources = sources;
    this.jackson = jackson;
    this.problems = problems;
    this.inherited = new Inherited(problems);
  }

  ObjectDefinition read(ObjectReader.Wanted wanted) {
    TypeElement type = wanted.element();
    Site use = sources.contain(type) ? null : wanted.use();
    List<Lineage.Step> lineage = Lineage.of(type, wanted.scope(), types, wanted.use());
    Place place = new Place(sources, type, wanted.use());
    ClassAnnotations annotations = ClassAnnotations.of(type);
    InheritedAccessors accessors = new InheritedAccessors(annotations, place);
    List<TypeElement> classes = look(lineage, place);
    jackson.lookAbove(annotations, place);
    JacksonTraits traits = JacksonTraits.of(annotations, place, problems);
    List<BeanProperties.Bean> found = BeanProperties.of(lineage, accessors, visibility);
    found.forEach(bean -> contradictory(bean, wanted));
    List<BeanProperties.Bean> beans = found.stream().filter(bean -> !bean.ignored()).toList();
    List<Problem> obstacles = new ArrayList<>();
    Unenforced unenforced = new Unenforced(classes);
    CreatorReader.Created created = created(wanted, use, traits, found, obstacles);
    unenforced.enforced(created.forms());
    unenforced.obstacles(use, obstacles);
    List<Member> written = written(wanted, beans, created, traits);
    List<Member> all = Stream.concat(created.members().stream(), written.stream()).toList();
    beans.forEach(bean -> unreachable(bean, wanted, traits.ignored(), all));
    traits.sharedNames(
        beans.stream()
            .collect(Collectors.toMap(BeanProperties.Bean::name, BeanProperties.Bean::forms)),
        place,
        problems);
    beans.forEach(bean -> dropped(bean, created.parameters(bean.name()), wanted));
    accessors.reportOfObject(
        all.stream().map(Member::javaName).collect(Collectors.toSet()), problems);
    return new ObjectDefinition(
        wanted.key(),
        wanted.java(),
        descriptions.of(type).map(Located::text),
        obstacles.isEmpty() ? Optional.of(created.making()) : Optional.empty(),
        traits.arranged(created.members()),
        traits.arranged(written),
        traits.ignoresUnknown(),
        obstacles,
        use == null ? ElementSite.of(type) : use);
  }

  /**
   * The class and its superclasses, the class first, when Jackson's annotations there are looked
   * at.
   */
  private List<TypeElement> look(List<Lineage.Step> lineage, Place place) {
    List<TypeElement> classes = new ArrayList<>();
    for (Lineage.Step step : lineage) {
      classes.add(0, step.type());
      if (step.type().equals(place.owner())) {
        jackson.look(step.type(), place.elsewhere(step.type()));
      } else {
        jackson.membersAbove(step.type(), place.elsewhere(step.type()));
      }
    }
    return classes;
  }

  /** Jackson would ignore one half of the property; which, nobody can tell from the type. */
  private void contradictory(BeanProperties.Bean bean, ObjectReader.Wanted wanted) {
    if (bean.ignored()) {
      refuse(
          bean,
          wanted,
          "has a @JsonIgnore and a @JsonProperty; use @JsonProperty(access = …) for what is only"
              + " read, or only written");
    }
  }

  /**
   * Jackson would go past {@code private}; left out, the schema would lack what it has elsewhere. A
   * creator or an accessor of another name may have the same property by its name in JSON.
   */
  private void unreachable(
      BeanProperties.Bean bean,
      ObjectReader.Wanted wanted,
      Set<String> ignored,
      List<Member> members) {
    String name = Annotations.jsonProperty(bean.forms()).map(Located::text).orElse(bean.name());
    if (!ignored.contains(name)
        && bean.read(visibility).isEmpty()
        && bean.written(visibility).isEmpty()
        && members.stream()
            .noneMatch(
                member ->
                    member.javaName().equals(bean.name()) || member.name().text().equals(name))) {
      refuse(
          bean,
          wanted,
          "has a @JsonProperty, and generated code cannot reach it; make it public, or give it a"
              + " getter or a setter");
    }
  }

  /**
   * A name goes with the setter or parameter that Jackson drops as READ_ONLY, or the WRITE_ONLY
   * getter.
   */
  private void dropped(
      BeanProperties.Bean bean, List<Element> parameters, ObjectReader.Wanted wanted) {
    List<Element> forms = new ArrayList<>(bean.forms());
    forms.addAll(parameters);
    List<? extends Element> dropped = forms.stream().filter(JacksonAccess::dropped).toList();
    List<? extends Element> others =
        forms.stream().filter(form -> !dropped.contains(form)).toList();
    boolean named = Annotations.jsonProperty(dropped).isPresent();
    if (named && Annotations.jsonProperty(others).isEmpty()) {
      refuse(
          bean.name(),
          dropped,
          wanted,
          "has a @JsonProperty whose name Jackson drops for the sake of its access; put it on the"
              + " field");
    }
  }

  private void refuse(BeanProperties.Bean bean, ObjectReader.Wanted wanted, String reason) {
    refuse(bean.name(), bean.forms(), wanted, reason);
  }

  /**
   * Reports each {@code @JsonProperty} of a property that would not mean what it means to Jackson.
   */
  private void refuse(
      String name, List<? extends Element> forms, ObjectReader.Wanted wanted, String reason) {
    for (Element form : forms) {
      Optional<AnnotationMirror> annotation = Annotations.find(form, Jackson.PROPERTY);
      annotation.ifPresent(
          found ->
              problems.add(
                  new Problem(
                      ProblemId.JACKSON,
                      "%s of %s %s".formatted(name, wanted.java().simpleName(), reason),
                      sources.contain(form) ? new ElementSite(form, found, null) : wanted.use())));
    }
  }

  private CreatorReader.Created created(
      ObjectReader.Wanted wanted,
      @Nullable Site use,
      JacksonTraits traits,
      List<BeanProperties.Bean> found,
      List<Problem> obstacles) {
    Optional<CreatorReader.Created> annotated =
        creators.annotated(wanted, use, traits, found, obstacles);
    if (annotated.isPresent()) {
      return annotated.get();
    }
    List<BeanProperties.Bean> beans = found.stream().filter(bean -> !bean.ignored()).toList();
    Optional<ExecutableElement> empty =
        Creators.empty(wanted.element()).filter(visibility::reaches);
    if (empty.isEmpty()) {
      return creators
          .implied(wanted, use, traits, beans)
          .orElseGet(
              () ->
                  none(
                      wanted,
                      use,
                      "has neither a @JsonCreator nor a visible constructor without parameters",
                      obstacles));
    }
    if (!empty.get().getThrownTypes().isEmpty()) {
      return none(wanted, use, "has a constructor that declares an exception", obstacles);
    }
    CreatorReader.Created bean = set(empty.get(), wanted, use, traits, beans, obstacles);
    return bean.forms().isEmpty() ? none(wanted, use, "has no setters", obstacles) : bean;
  }

  /** The properties that setters set, or fields. */
  private CreatorReader.Created set(
      ExecutableElement empty,
      ObjectReader.Wanted wanted,
      @Nullable Site use,
      JacksonTraits traits,
      List<BeanProperties.Bean> beans,
      List<Problem> obstacles) {
    CreatorReader.Created bean =
        new CreatorReader.Created(
            new Construction.Setters(javaTypes.deprecation(empty)),
            new ArrayList<>(),
            new ArrayList<>());
    for (BeanProperties.Bean each : beans) {
      Optional<Property> property =
          each.read(visibility).filter(one -> JacksonAccess.reads(one.forms()));
      if (property.isPresent()) {
        declaresNothing(property.get(), wanted, use, obstacles);
        bean.forms().addAll(property.get().forms());
        Member member = member(property.get(), wanted, traits);
        if (!traits.ignoresArgument(member, property.get().forms(), wanted.element())) {
          bean.members().add(member);
        }
      }
    }
    return bean;
  }

  private static CreatorReader.Created none(
      ObjectReader.Wanted wanted, @Nullable Site use, String reason, List<Problem> obstacles) {
    obstacles.add(
        new Problem(
            ProblemId.TYPE,
            "%s %s, so it cannot be made from arguments; use a record in its place, or give it a @JsonCreator, or a constructor without parameters and setters"
                .formatted(wanted.java().qualifiedName(), reason),
            use == null ? ElementSite.of(wanted.element()) : use));
    return new CreatorReader.Created(
        new Construction.Setters(Deprecation.NONE), List.of(), List.of());
  }

  private List<Member> written(
      ObjectReader.Wanted wanted,
      List<BeanProperties.Bean> beans,
      CreatorReader.Created created,
      JacksonTraits traits) {
    List<Member> written = new ArrayList<>();
    for (BeanProperties.Bean bean : beans) {
      bean.written(visibility)
          .map(property -> property.and(created.parameters(bean.name())))
          .filter(property -> JacksonAccess.writes(property.forms()))
          .ifPresent(
              property -> {
                Member member = member(property, wanted, traits);
                if (!traits.ignores(member, property.forms(), wanted.element())) {
                  written.add(got(property, member));
                }
              });
    }
    return written;
  }

  private Member member(Property property, ObjectReader.Wanted wanted, JacksonTraits traits) {
    Site use = sources.contain(property.forms().get(0)) ? null : wanted.use();
    property.methods().forEach(each -> inherited.constraints(each, property.forms(), use));
    return members.read(property, wanted.element(), use, traits);
  }

  private static void declaresNothing(
      Property property, ObjectReader.Wanted wanted, @Nullable Site use, List<Problem> obstacles) {
    property.forms().stream()
        .filter(
            form ->
                form instanceof ExecutableElement method
                    && method.getParameters().size() == 1
                    && !method.getThrownTypes().isEmpty())
        .forEach(
            form ->
                obstacles.add(
                    new Problem(
                        ProblemId.TYPE,
                        "%s of %s declares an exception; let it throw an IllegalArgumentException"
                            .formatted(form.getSimpleName(), wanted.java().simpleName()),
                        use == null ? ElementSite.of(form) : use)));
  }

  /** A property that is written, with a type that is refused if its getter may not be called. */
  static Member got(Property property, Member member) {
    return property.forms().stream()
        .filter(
            form ->
                form instanceof ExecutableElement method
                    && method.getParameters().isEmpty()
                    && !method.getThrownTypes().isEmpty())
        .findFirst()
        .map(
            getter ->
                member.withType(
                    new JsonType.Unsupported(
                        member.type().java(),
                        ProblemId.TYPE,
                        getter.getSimpleName() + " declares an exception",
                        "let it throw an unchecked one",
                        member.site())))
        .orElse(member);
  }
}
