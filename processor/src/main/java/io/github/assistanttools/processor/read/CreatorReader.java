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
      Construction making, List<Member> members, List<Taken> parameters, List<Element> forms) {

    /** The parameter that takes the property a getter gives: its annotations count for both. */
    List<? extends Element> parameters(String javaName) {
      return parameters.stream()
          .filter(each -> each.names(javaName))
          .map(Taken::parameter)
          .toList();
    }
  }

  /** A parameter of a creator, and its name. */
  record Taken(VariableElement parameter, String name) {

    /** By its name, or by the one it has in JSON: a class file may have lost the other. */
    boolean names(String javaName) {
      return name.equals(javaName)
          || Annotations.jsonProperty(List.of(parameter))
              .filter(json -> json.text().equals(javaName))
              .isPresent();
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
    String name = subject.typePath();
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
        .forEach(member -> Creators.reportLostName(spot, name, member.javaName()));
    return Optional.of(created);
  }

  /** The only constructor, if each of its parameters is a property of the class. */
  Optional<Created> implied(Subject subject, List<BeanProperties.Bean> beans) {
    return Creators.sole(subject.type())
        .filter(reading.visibility::reaches)
        .filter(each -> each.getThrownTypes().isEmpty())
        .filter(each -> taken(each).stream().allMatch(parameter -> isProperty(parameter, beans)))
        .map(each -> created(each, subject, beans));
  }

  /** Whether the class file of the only constructor lacks names of parameters. */
  boolean hasLostNames(Subject subject) {
    return Creators.sole(subject.type())
        .filter(reading.visibility::reaches)
        .filter(
            each ->
                each.getParameters().stream()
                    .anyMatch(parameter -> !reading.classFiles.hasName(parameter, each)))
        .isPresent();
  }

  private List<Taken> taken(ExecutableElement creator) {
    return creator.getParameters().stream()
        .map(each -> new Taken(each, reading.classFiles.name(each, creator)))
        .toList();
  }

  private static boolean isProperty(Taken taken, List<BeanProperties.Bean> beans) {
    return beans.stream()
        .filter(bean -> taken.name().equals(bean.name()))
        .flatMap(bean -> bean.forms().stream())
        .anyMatch(
            form ->
                Members.isField(form)
                    && TypeMirrors.same(form.asType(), taken.parameter().asType()));
  }

  private Created created(
      ExecutableElement creator, Subject subject, List<BeanProperties.Bean> beans) {
    TypeElement type = subject.type();
    TypeArguments scope = subject.wanted().scope().in(creator, type);
    List<Construction.Argument> arguments = new ArrayList<>();
    List<Member> read = new ArrayList<>();
    List<Element> forms = new ArrayList<>();
    List<Taken> parameters = taken(creator);
    for (Taken parameter : parameters) {
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
              reading.javaTypes.of(parameter.parameter().asType(), scope),
              Optional.of(member).filter(each -> reads)));
    }
    Construction making =
        Creators.making(creator, arguments, reading.javaTypes.deprecation(creator));
    return new Created(making, read, parameters, forms);
  }

  /** A name on the parameter itself makes it a property that is only read; not so in a record. */
  private static boolean isIgnored(
      Taken parameter, TypeElement type, List<BeanProperties.Bean> beans) {
    boolean named =
        type.getKind() != ElementKind.RECORD
            && Annotations.has(parameter.parameter(), Jackson.PROPERTY);
    return !named
        && beans.stream().anyMatch(bean -> bean.ignored() && parameter.names(bean.name()));
  }

  private static Property property(
      Taken parameter, TypeElement type, TypeArguments scope, List<BeanProperties.Bean> beans) {
    VariableElement element = parameter.parameter();
    Property alone = Property.taken(parameter.name(), element, List.of(element), scope);
    return beans.stream()
        .filter(bean -> parameter.names(bean.name()))
        .filter(bean -> Members.isRecord(type) || !bean.ignored())
        .findFirst()
        .map(bean -> alone.and(bean.forms()))
        .orElse(alone);
  }
}
