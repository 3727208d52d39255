package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.Access;
import io.github.assistanttools.processor.model.Construction;
import io.github.assistanttools.processor.model.Deprecation;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.Problem;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/** From a constructor or factory to the properties it takes. */
final class CreatorReader {

  /**
   * A creator and its properties.
   *
   * @param forms the elements whose annotations were read
   */
  record Created(Construction making, List<Member> members, List<Element> forms) {

    /** The parameter that takes the property a getter gives: its annotations speak of both. */
    List<Element> parameters(String javaName) {
      return forms.stream()
          .filter(form -> form.getKind() == ElementKind.PARAMETER)
          .filter(form -> names((VariableElement) form, javaName))
          .toList();
    }
  }

  private final MemberReader members;
  private final JavaTypes javaTypes;
  private final Visibility visibility;

  CreatorReader(MemberReader members, JavaTypes javaTypes, Visibility visibility) {
    this.members = members;
    this.javaTypes = javaTypes;
    this.visibility = visibility;
  }

  /**
   * The creator that carries {@code @JsonCreator}.
   *
   * @param beans the properties of the class, whose annotations speak of the parameters too
   * @param obstacles where to say why it cannot be used
   */
  Optional<Created> annotated(
      ObjectReader.Wanted wanted,
      @Nullable Site use,
      JacksonTraits traits,
      List<BeanProperties.Bean> beans,
      List<Problem> obstacles) {
    List<ExecutableElement> creators = Creators.annotated(wanted.element());
    if (creators.isEmpty()) {
      return Optional.empty();
    }
    ExecutableElement creator = creators.get(0);
    ExecutableElement last = creators.get(creators.size() - 1);
    Site site = use == null ? ElementSite.of(last) : use;
    String name = wanted.java().simpleName();
    Optional<String> fault = Creators.fault(creator, wanted.element());
    if (creators.size() > 1) {
      obstacle(obstacles, site, name + " has more than one @JsonCreator; keep one");
    } else if (!visibility.reaches(creator)) {
      obstacle(
          obstacles,
          site,
          "the @JsonCreator of %s is not visible to the generated dispatcher; make it public"
              .formatted(name));
    } else if (fault.isPresent()) {
      obstacle(obstacles, site, "the @JsonCreator of %s %s".formatted(name, fault.get()));
    }
    Created created = created(creator, wanted, use, traits, beans);
    created.members().stream()
        .filter(member -> !member.nameKnown())
        .forEach(
            member ->
                obstacles.add(
                    new Problem(
                        ProblemId.PARAMETER_NAME,
                        "the class file of %s does not say what %s of its @JsonCreator is called; compile it with -parameters, or put @JsonProperty on the parameter"
                            .formatted(name, member.javaName()),
                        site)));
    return Optional.of(created);
  }

  /** The only constructor, if each of its parameters is a property of the class. */
  Optional<Created> implied(
      ObjectReader.Wanted wanted,
      @Nullable Site use,
      JacksonTraits traits,
      List<BeanProperties.Bean> beans) {
    return Creators.sole(wanted.element())
        .filter(visibility::reaches)
        .filter(each -> each.getThrownTypes().isEmpty())
        .filter(
            each -> each.getParameters().stream().allMatch(parameter -> property(parameter, beans)))
        .map(each -> created(each, wanted, use, traits, beans));
  }

  private static boolean property(VariableElement parameter, List<BeanProperties.Bean> beans) {
    return beans.stream()
        .filter(bean -> parameter.getSimpleName().contentEquals(bean.name()))
        .flatMap(bean -> bean.forms().stream())
        .anyMatch(
            form ->
                form.getKind() == ElementKind.FIELD
                    && TypeMirrors.same(form.asType(), parameter.asType()));
  }

  private Created created(
      ExecutableElement creator,
      ObjectReader.Wanted wanted,
      @Nullable Site use,
      JacksonTraits traits,
      List<BeanProperties.Bean> beans) {
    TypeElement type = wanted.element();
    TypeArguments scope =
        creator.getReturnType() instanceof DeclaredType made
            ? wanted.scope().inFactory(type, made)
            : wanted.scope();
    List<Construction.Argument> arguments = new ArrayList<>();
    List<Member> read = new ArrayList<>();
    List<Element> forms = new ArrayList<>();
    for (VariableElement parameter : creator.getParameters()) {
      Property property = property(parameter, type, scope, beans);
      forms.addAll(property.forms());
      Member member = members.read(property, creator, use, traits);
      boolean reads =
          !Jackson.ignores(property.forms())
              && !ignored(parameter, type, beans)
              && !traits.ignoresArgument(member, property.forms(), type)
              && JacksonAccess.reads(property.forms());
      if (reads) {
        read.add(member);
      }
      arguments.add(
          new Construction.Argument(
              javaTypes.of(parameter.asType(), scope),
              reads ? Optional.of(member) : Optional.empty()));
    }
    Deprecation deprecation = javaTypes.deprecation(creator);
    Construction making =
        creator.getKind() == ElementKind.CONSTRUCTOR
            ? new Construction.Constructor(arguments, deprecation)
            : new Construction.Factory(creator.getSimpleName().toString(), arguments, deprecation);
    return new Created(making, read, forms);
  }

  /** A name on the parameter itself makes it a property that is only read; not so in a record. */
  private static boolean ignored(
      VariableElement parameter, TypeElement type, List<BeanProperties.Bean> beans) {
    boolean named =
        type.getKind() != ElementKind.RECORD
            && Annotations.find(parameter, Jackson.PROPERTY).isPresent();
    return !named
        && beans.stream().anyMatch(bean -> bean.ignored() && names(parameter, bean.name()));
  }

  private static Property property(
      VariableElement parameter,
      TypeElement type,
      TypeArguments scope,
      List<BeanProperties.Bean> beans) {
    String name = parameter.getSimpleName().toString();
    Property alone =
        new Property(name, parameter.asType(), List.of(parameter), new Access(name, false), scope);
    return beans.stream()
        .filter(bean -> names(parameter, bean.name()))
        .filter(bean -> type.getKind() == ElementKind.RECORD || !bean.ignored())
        .findFirst()
        .map(bean -> alone.and(bean.forms()))
        .orElse(alone);
  }

  /** By its name, or by the one it has in JSON: a class file may have lost the other. */
  private static boolean names(VariableElement parameter, String javaName) {
    return parameter.getSimpleName().contentEquals(javaName)
        || Annotations.jsonProperty(List.of(parameter))
            .filter(name -> name.text().equals(javaName))
            .isPresent();
  }

  private static void obstacle(List<Problem> obstacles, Site site, String text) {
    obstacles.add(new Problem(ProblemId.TYPE, text, site));
  }
}
