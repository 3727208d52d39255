package io.github.assistanttools.runtime.codec;

import org.jspecify.annotations.Nullable;

/** A limit for the length of a string in Unicode code points, as JSON Schema counts. */
final class TextLength extends Constraint {
  private final CountRange range;

  TextLength(CountRange range) {
    this.range = range;
  }

  @Override
  void check(@Nullable Object value, Checks checks) {
    if (checks.in().isText()) {
      String text = checks.in().text();
      int length = text.codePointCount(0, text.length());
      if (!range.holds(length)) {
        checks.violated(() -> range.violation(length, "character", "characters"));
      }
    }
  }
}
