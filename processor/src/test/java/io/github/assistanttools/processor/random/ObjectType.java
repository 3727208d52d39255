package io.github.assistanttools.processor.random;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A record or class.
 *
 * @param spelling its name, with type arguments if it is generic
 * @param open whether it may have further properties, which are skipped
 */
record ObjectType(String name, String spelling, Making making, Members members, boolean open)
    implements RandomType {

  enum Making {
    RECORD,
    /** No parameters, and setters. */
    BEAN,
    /** The same, with half of them in a superclass. */
    DERIVED_BEAN,
    CONSTRUCTOR,
    FACTORY
  }

  @Override
  public Class<?> raw(Classes classes) {
    return classes.type(name);
  }

  @Override
  public Sample sample(Draw draw) {
    draw.enter();
    Members.Drawn drawn = members.sample(draw);
    draw.leave();
    return new Sample(
        drawn.json(),
        classes ->
            java(classes, drawn.java().stream().map(maker -> maker.make(classes)).toArray()));
  }

  private Object java(Classes classes, Object[] values) {
    return switch (making) {
      case RECORD, CONSTRUCTOR -> classes.construct(name, values);
      case FACTORY -> classes.invoke(raw(classes), null, "of", values);
      case BEAN, DERIVED_BEAN -> bean(classes, values);
    };
  }

  private Object bean(Classes classes, Object[] values) {
    Object bean = classes.construct(name);
    for (int i = 0; i < values.length; i++) {
      String setter = ObjectSource.accessor("set", members.all().get(i).javaName());
      classes.invoke(raw(classes), bean, setter, new Object[] {values[i]});
    }
    return bean;
  }

  @Override
  public Json form(Json json, Form form) {
    return form(json, form, Set.of());
  }

  /** The same where the object is a variant, and has a discriminator. */
  Json form(Json json, Form form, Set<String> discriminator) {
    boolean skips = open && form.compareTo(Form.CLOSED) >= 0;
    return members.form(json, form, skips ? Optional.of(discriminator) : Optional.empty());
  }

  @Override
  public Optional<RandomType> child(String token, Json json) {
    return members.find(token).map(Member::type);
  }

  /** The names of its properties in Java. */
  List<String> javaNames() {
    return members.all().stream().map(Member::javaName).toList();
  }
}
