package io.github.assistanttools.processor.random;

import java.util.Optional;

/** A type with {@code @Nullable}. */
record NullableType(RandomType type) implements RandomType {

  @Override
  public String spelling() {
    return marked(type.spelling(), type.bare());
  }

  /**
   * On an array, the annotation stands before the brackets, of which the first are the outermost.
   */
  private static String marked(String spelling, String bare) {
    return bare.endsWith("[]")
        ? spelling.replaceFirst("\\[\\]", " @Nullable []")
        : "@Nullable " + spelling;
  }

  /** With that annotation, and no other about the whole of it. */
  String markedOnly() {
    return marked(bare(), bare());
  }

  @Override
  public String bare() {
    return type.bare();
  }

  @Override
  public Class<?> raw(Classes classes) {
    return type.raw(classes);
  }

  @Override
  public Sample sample(Draw draw) {
    return draw.enough() || draw.chance(4) ? Sample.of(Json.NULL, null) : type.sample(draw);
  }

  @Override
  public Json form(Json json, Form form) {
    return type.form(json, form);
  }

  @Override
  public Optional<RandomType> inside() {
    return Optional.of(type);
  }
}
