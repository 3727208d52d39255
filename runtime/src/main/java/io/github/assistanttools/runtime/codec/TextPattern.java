package io.github.assistanttools.runtime.codec;

import io.github.assistanttools.runtime.internal.Texts;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A pattern that a string must match as a whole. */
final class TextPattern extends Constraint {
  private static final int LONGEST_SHOWN = 200;

  private final Pattern pattern;

  TextPattern(String regex, int flags) {
    this.pattern = Pattern.compile(regex, flags);
  }

  @Override
  void check(@Nullable Object value, Checks checks) {
    if (!checks.in().isText()) {
      return;
    }
    switch (checks.matching().match(pattern, checks.in().text())) {
      case MATCHES -> {}
      case DIFFERS ->
          checks.violatedBy(() -> "must match " + Texts.cut(pattern.pattern(), LONGEST_SHOWN));
      case GIVEN_UP ->
          checks.violatedBy(() -> "can't be matched against the pattern in reasonable time");
    }
  }
}
