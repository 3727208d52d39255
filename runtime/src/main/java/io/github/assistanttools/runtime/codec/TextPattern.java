package io.github.assistanttools.runtime.codec;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A pattern that a string must match as a whole. */
final class TextPattern extends Constraint {
  private final Pattern pattern;

  TextPattern(String regex, int flags) {
    this.pattern = Pattern.compile(regex, flags);
  }

  @Override
  void check(@Nullable Object value, Checks checks) {
    if (!checks.in().isText()) {
      return;
    }
    String fault = checks.matching().fault(pattern, checks.in().text());
    if (fault != null) {
      checks.violatedBy(() -> fault);
    }
  }
}
