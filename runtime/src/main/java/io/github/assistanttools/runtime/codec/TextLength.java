package io.github.assistanttools.runtime.codec;

import org.jspecify.annotations.Nullable;

/** How many Unicode code points a string may have, as JSON Schema counts them. */
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
