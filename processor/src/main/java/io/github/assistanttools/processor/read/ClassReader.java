package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.Construction;
import io.github.assistanttools.processor.model.Deprecation;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ObjectDefinition;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.read.declaration.Declaration;
import io.github.assistanttools.processor.read.declaration.Jackson;
import io.github.assistanttools.processor.read.declaration.JacksonAnnotations;
import io.github.assistanttools.processor.read.declaration.Place;
import io.github.assistanttools.processor.read.declaration.Reading;
import io.github.assistanttools.processor.read.declaration.Unenforced;
import io.github.assistanttools.processor.read.element.Reporter;
import io.github.assistanttools.processor.read.element.SuperTypes;
import io.github.assistanttools.processor.read.property.BeanProperties;
import io.github.assistanttools.processor.read.property.Creators;
import io.github.assistanttools.processor.read.property.Property;
import io.github.assistanttools.processor.read.property.PropertyNames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * From a class to its JSON object. It is created by its creator, or by its constructor without
 * parameters and its setters; it is written by its getters.
 */
record ClassReader(
    Reading reading, TypeReader types, MemberReader members, CreatorReader creators) {

  ObjectDefinition read(TypeQueue.Wanted wanted) {
    Subject subject = Subject.of(reading, wanted);
    reportUnsupported(subject.declaration());
    List<BeanProperties.Bean> found =
        BeanProperties.of(lineage(wanted), subject.accessors(), reading);
    List<BeanProperties.Bean> beans = found.stream().filter(bean -> !bean.ignored()).toList();
    CreatorReader.Created created = created(subject, found, beans);
    Unenforced.report(
        reading.superTypes.classes(subject.type()),
        new HashSet<>(created.forms()),
        subject.place().to(subject.obstacles()));
    List<Member> written = written(subject, beans, created);
    List<Member> all = Stream.concat(created.members().stream(), written.stream()).toList();
    PropertyNames names = new PropertyNames(subject.declaration());
    names.reportContradictory(found);
    names.reportUnreachable(beans, all, subject.traits().ignored());
    beans.forEach(bean -> names.reportDropped(bean, created.parameters(bean.name())));
    subject.reportSharedNames(beans);
    Set<Element> forms = new HashSet<>(created.forms());
    beans.forEach(bean -> forms.addAll(bean.forms()));
    subject.accessors().reportOfObject(all.stream(), forms);
    return subject.definition(
        subject.obstacles().all().isEmpty() ? Optional.of(created.making()) : Optional.empty(),
        created.members(),
        written);
  }

  /** The topmost superclass first; the class itself is the last. */
  private List<SuperTypes.Step> lineage(TypeQueue.Wanted wanted) {
    List<SuperTypes.Step> lineage =
        new ArrayList<>(
            reading.superTypes.steps(
                new SuperTypes.Step(wanted.element(), wanted.scope()),
                (above, scope) -> types.supertypeArguments(above, scope, wanted.use())));
    Collections.reverse(lineage);
    return lineage;
  }

  /** Reports the annotations of Jackson's on the class and above it that are not supported. */
  private void reportUnsupported(Declaration declaration) {
    for (TypeElement each : reading.superTypes.classes(declaration.type())) {
      if (each.equals(declaration.type())) {
        JacksonAnnotations.reportUnsupported(each, declaration.place());
      } else {
        JacksonAnnotations.reportOnSuperclass(each, declaration.placeOf(each));
      }
    }
  }

  /**
   * How an object is created.
   *
   * @param found all properties
   * @param beans those that are not ignored
   */
  private CreatorReader.Created created(
      Subject subject, List<BeanProperties.Bean> found, List<BeanProperties.Bean> beans) {
    Optional<CreatorReader.Created> annotated = creators.annotated(subject, found);
    if (annotated.isPresent()) {
      return annotated.get();
    }
    Optional<ExecutableElement> empty =
        Creators.empty(subject.type()).filter(reading.visibility::reaches);
    if (empty.isEmpty()) {
      return creators
          .implied(subject, beans)
          .orElseGet(
              () ->
                  creators.hasLostNames(subject)
                      ? lost(subject)
                      : none(
                          subject,
                          "has neither a @JsonCreator nor a visible constructor without"
                              + " parameters"));
    }
    if (!empty.get().getThrownTypes().isEmpty()) {
      return none(subject, "has a constructor that declares an exception");
    }
    CreatorReader.Created bean = set(empty.get(), subject, beans);
    return bean.forms().isEmpty() ? none(subject, "has no setters") : bean;
  }

  /** The properties that setters set, or fields. */
  private CreatorReader.Created set(
      ExecutableElement empty, Subject subject, List<BeanProperties.Bean> beans) {
    List<Member> read = new ArrayList<>();
    List<Element> forms = new ArrayList<>();
    for (BeanProperties.Bean bean : beans) {
      Optional<Property> property =
          bean.read(reading.visibility).filter(each -> Jackson.reads(each.forms()));
      if (property.isPresent()) {
        reportExceptions(property.get(), subject);
        forms.addAll(property.get().forms());
        Member member = member(property.get(), subject);
        if (!subject.traits().ignoresArgument(member, property.get().forms(), subject.type())) {
          read.add(member);
        }
      }
    }
    return new CreatorReader.Created(
        new Construction.Setters(reading.javaTypes.deprecation(empty)), read, List.of(), forms);
  }

  private static CreatorReader.Created none(Subject subject, String fact) {
    String name = subject.wanted().java().qualifiedName();
    subject
        .obstacleAt(subject.type())
        .problem(
            ProblemId.TYPE,
            name + " " + fact + ", so it cannot be created from arguments",
            "use a record instead, or give it a @JsonCreator, or a constructor without parameters"
                + " and setters");
    return unmade();
  }

  /** Its constructor may be one whose parameters have the names of its fields. */
  private static CreatorReader.Created lost(Subject subject) {
    subject
        .obstacleAt(subject.type())
        .problem(
            ProblemId.PARAMETER_NAME,
            "the class file of %s does not contain the names of its constructor's parameters",
            "compile it with -parameters, or use a record instead",
            subject.typePath());
    return unmade();
  }

  private static CreatorReader.Created unmade() {
    return new CreatorReader.Created(
        new Construction.Setters(Deprecation.NONE), List.of(), List.of(), List.of());
  }

  private List<Member> written(
      Subject subject, List<BeanProperties.Bean> beans, CreatorReader.Created created) {
    List<Member> written = new ArrayList<>();
    for (BeanProperties.Bean bean : beans) {
      bean.written(reading.visibility)
          .map(property -> property.and(created.parameters(bean.name())))
          .filter(property -> Jackson.writes(property.forms()))
          .ifPresent(
              property -> {
                Member member = member(property, subject);
                if (!subject.traits().ignores(member, property.forms(), subject.type())) {
                  written.add(got(property, member));
                }
              });
    }
    return written;
  }

  private Member member(Property property, Subject subject) {
    Place place = subject.declaration().placeOrUse(property.forms().get(0));
    reading.overridden.reportConstraints(property.methods(), property.forms(), place);
    return members.read(property, subject.type(), place, subject.traits());
  }

  private static void reportExceptions(Property property, Subject subject) {
    for (ExecutableElement method : property.methods()) {
      if (method.getParameters().size() == 1 && !method.getThrownTypes().isEmpty()) {
        String fact =
            method.getSimpleName() + " of " + subject.typePath() + " declares an exception";
        Reporter.Spot spot = subject.obstacleAt(method);
        spot.problem(ProblemId.TYPE, fact, "let it throw an IllegalArgumentException");
      }
    }
  }

  /** A property that is written, with a type that is refused if its getter may not be called. */
  static Member got(Property property, Member member) {
    for (ExecutableElement getter : property.methods()) {
      if (getter.getParameters().isEmpty() && !getter.getThrownTypes().isEmpty()) {
        String fact = getter.getSimpleName() + " declares an exception";
        String wayOut = "let it throw an unchecked one";
        return member.withType(NoJsonForm.of(member.type().java(), fact, wayOut, member.site()));
      }
    }
    return member;
  }
}
