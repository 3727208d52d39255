package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.Construction;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ObjectDefinition;
import io.github.assistanttools.processor.read.declaration.Declaration;
import io.github.assistanttools.processor.read.declaration.Jackson;
import io.github.assistanttools.processor.read.declaration.JacksonAnnotations;
import io.github.assistanttools.processor.read.declaration.JacksonTraits;
import io.github.assistanttools.processor.read.declaration.Place;
import io.github.assistanttools.processor.read.declaration.Reading;
import io.github.assistanttools.processor.read.element.Members;
import io.github.assistanttools.processor.read.element.Reporter;
import io.github.assistanttools.processor.read.property.BeanProperties;
import io.github.assistanttools.processor.read.property.InheritedAccessors;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * A record or class whose definition is read.
 *
 * @param traits the settings for all its properties
 * @param obstacles problems only if such an object is read from arguments
 */
record Subject(
    TypeQueue.Wanted wanted,
    Declaration declaration,
    JacksonTraits traits,
    InheritedAccessors accessors,
    Reporter obstacles) {

  static Subject of(Reading reading, TypeQueue.Wanted wanted) {
    Declaration declaration = new Declaration(reading, wanted.element(), wanted.use());
    JacksonAnnotations.reportInherited(declaration);
    return new Subject(
        wanted,
        declaration,
        JacksonTraits.of(declaration),
        new InheritedAccessors(declaration),
        new Reporter());
  }

  TypeElement type() {
    return wanted.element();
  }

  String typePath() {
    return declaration.typePath();
  }

  Place place() {
    return declaration.place();
  }

  /** Where to report a problem only with reading it. */
  Reporter.Spot obstacleAt(Element part) {
    return place().to(obstacles).at(part);
  }

  /** Reports properties that Jackson would confuse with others because of their names. */
  void reportSharedNames(List<BeanProperties.Bean> beans) {
    traits.reportSharedNames(
        beans.stream()
            .collect(Collectors.toMap(BeanProperties.Bean::name, BeanProperties.Bean::forms)),
        place());
  }

  /** Whether arguments have the property. */
  boolean reads(Member member, List<? extends Element> forms) {
    return !traits.ignoresArgument(member, forms, type()) && Jackson.reads(forms);
  }

  ObjectDefinition definition(
      Optional<Construction> making, List<Member> reads, List<Member> writes) {
    return new ObjectDefinition(
        wanted.key(),
        wanted.java(),
        declaration.reading().descriptions.text(type()),
        making,
        traits.arranged(reads),
        traits.arranged(writes),
        Members.isRecord(type()),
        traits.ignoresUnknown(),
        obstacles.all(),
        declaration.site());
  }
}
