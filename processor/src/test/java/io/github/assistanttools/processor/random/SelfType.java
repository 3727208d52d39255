package io.github.assistanttools.processor.random;

import java.util.Optional;

/** A type inside itself: it is not complete when it is mentioned. */
final class SelfType implements RandomType {

  private final String name;
  private final boolean ends;
  private RandomType whole;

  /**
   * A type that is still to be made.
   *
   * @param ends whether it has values that hold no others of its kind, so that all may hold one
   */
  SelfType(String name, boolean ends) {
    this.name = name;
    this.ends = ends;
  }

  boolean ends() {
    return ends;
  }

  void complete(RandomType type) {
    whole = type;
  }

  @Override
  public String spelling() {
    return name;
  }

  @Override
  public Class<?> raw(Classes classes) {
    return classes.type(name);
  }

  @Override
  public Sample sample(Draw draw) {
    return whole.sample(draw);
  }

  @Override
  public Json form(Json json, Form form) {
    return whole.form(json, form);
  }

  @Override
  public Optional<RandomType> inside() {
    return Optional.of(whole);
  }
}
