package io.github.assistanttools.runtime.codec;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An email address. */
final class EmailAddress extends Constraint {
  private static final String WORD = "[A-Za-z0-9_+-]++";
  private static final String LABEL = "[A-Za-z0-9]++(?:-++[A-Za-z0-9]++)*+";

  /**
   * The whole address. Each part ends where the next must begin, so possessive repetition loses
   * nothing, and a long text takes time in proportion and no stack.
   */
  private static final String EMAIL =
      WORD + "(?:\\." + WORD + ")*+@(?:" + LABEL + "\\.)++[A-Za-z]{2,}+";

  static final EmailAddress INSTANCE = new EmailAddress();

  private final Pattern pattern = Pattern.compile(EMAIL);

  private EmailAddress() {}

  @Override
  void check(@Nullable Object value, Checks checks) {
    if (checks.in().isText() && !pattern.matcher(checks.in().text()).matches()) {
      checks.violatedBy(() -> "must be an email address");
    }
  }
}
