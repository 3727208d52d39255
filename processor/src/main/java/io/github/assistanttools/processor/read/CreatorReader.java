package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.Construction;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.read.declaration.Annotations;
import io.github.assistanttools.processor.read.declaration.Jackson;
import io.github.assistanttools.processor.read.declaration.Reading;
import io.github.assistanttools.processor.read.element.Members;
import io.github.assistanttools.processor.read.element.Reporter;
import io.github.assistanttools.processor.read.element.TypeArguments;
import io.github.assistanttools.processor.read.element.TypeMirrors;
import io.github.assistanttools.processor.read.property.BeanProperties;
import io.github.assistanttools.processor.read.property.Creators;
import io.github.assistanttools.processor.read.property.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** From a constructor or factory to the properties it takes. */
record CreatorReader(Reading reading, MemberReader members) {

  /**
   * A creator and its properties.
   *
   * @param parameters those of the creator
   * @param forms the elements whose annotations were read
   */
  record Created(
      Construction making,
      List<Member> members,
      List<? extends VariableElement> parameters,
      List<Element> forms) {

    /** The parameter that takes the property a getter gives: its annotations count for both. */
    List<? extends Element> parameters(String javaName) {
      return parameters.stream().filter(each -> names(each, javaName)).toList();
    }
  }

  /**
   * The creator that carries {@code @JsonCreator}. If it cannot be used, that is an obstacle.
   *
   * @param beans the properties of the class, whose annotations count for the parameters too
   */
  Optional<Created> annotated(Subject subject, List<BeanProperties.Bean> beans) {
    List<ExecutableElement> creators = Creators.annotated(subject.type());
    if (creators.isEmpty()) {
      return Optional.empty();
    }
    ExecutableElement creator = creators.get(0);
    Reporter.Spot spot = subject.obstacleAt(creators.get(creators.size() - 1));
    String name = subject.simpleName();
    String fact = "the @JsonCreator of " + name + " ";
    if (creators.size() > 1) {
      spot.problem(ProblemId.TYPE, name + " has more than one @JsonCreator", "keep one");
    } else if (!reading.visibility.reaches(creator)) {
      spot.problem(
          ProblemId.TYPE, fact + "is not visible to the generated dispatcher", "make it public");
    } else {
      Creators.fault(creator, subject.type())
          .ifPresent(each -> spot.problem(ProblemId.TYPE, fact + each.fact(), each.wayOut()));
    }
    Created created = created(creator, subject, beans);
    created.members().stream()
        .filter(member -> !member.nameKnown())
        .forEach(
            member ->
                spot.problem(
                    ProblemId.PARAMETER_NAME,
                    "the class file of %s does not contain the name of parameter %s of its @JsonCreator",
                    "compile it with -parameters, or put @JsonProperty on the parameter",
                    name,
                    member.javaName()));
    return Optional.of(created);
  }

  /** The only constructor, if each of its parameters is a property of the class. */
  Optional<Created> implied(Subject subject, List<BeanProperties.Bean> beans) {
    return Creators.sole(subject.type())
        .filter(reading.visibility::reaches)
        .filter(each -> each.getThrownTypes().isEmpty())
        .filter(
            each ->
                each.getParameters().stream().allMatch(parameter -> isProperty(parameter, beans)))
        .map(each -> created(each, subject, beans));
  }

  private static boolean isProperty(VariableElement parameter, List<BeanProperties.Bean> beans) {
    return beans.stream()
        .filter(bean -> parameter.getSimpleName().contentEquals(bean.name()))
        .flatMap(bean -> bean.forms().stream())
        .anyMatch(
            form -> Members.isField(form) && TypeMirrors.same(form.asType(), parameter.asType()));
  }

  private Created created(
      ExecutableElement creator, Subject subject, List<BeanProperties.Bean> beans) {
    TypeElement type = subject.type();
    TypeArguments scope = subject.wanted().scope().in(creator, type);
    List<Construction.Argument> arguments = new ArrayList<>();
    List<Member> read = new ArrayList<>();
    List<Element> forms = new ArrayList<>();
    for (VariableElement parameter : creator.getParameters()) {
      Property property = property(parameter, type, scope, beans);
      forms.addAll(property.forms());
      Member member = members.read(property, creator, subject.place(), subject.traits());
      boolean reads =
          !Jackson.ignores(property.forms())
              && !isIgnored(parameter, type, beans)
              && subject.reads(member, property.forms());
      if (reads) {
        read.add(member);
      }
      arguments.add(
          new Construction.Argument(
              reading.javaTypes.of(parameter.asType(), scope),
              Optional.of(member).filter(each -> reads)));
    }
    Construction making =
        Creators.making(creator, arguments, reading.javaTypes.deprecation(creator));
    return new Created(making, read, creator.getParameters(), forms);
  }

  /** A name on the parameter itself makes it a property that is only read; not so in a record. */
  private static boolean isIgnored(
      VariableElement parameter, TypeElement type, List<BeanProperties.Bean> beans) {
    boolean named =
        type.getKind() != ElementKind.RECORD && Annotations.has(parameter, Jackson.PROPERTY);
    return !named
        && beans.stream().anyMatch(bean -> bean.ignored() && names(parameter, bean.name()));
  }

  private static Property property(
      VariableElement parameter,
      TypeElement type,
      TypeArguments scope,
      List<BeanProperties.Bean> beans) {
    Property alone = Property.taken(parameter, List.of(parameter), scope);
    return beans.stream()
        .filter(bean -> names(parameter, bean.name()))
        .filter(bean -> Members.isRecord(type) || !bean.ignored())
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
}
