package io.github.assistanttools.runtime.codec;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An email address of the common form: the pattern that stands in schemas, within the lengths that
 * the format {@code email} of JSON Schema implies (RFC 5321 section 4.5.3.1).
 */
final class EmailAddress extends Constraint {
  private static final int LONGEST_LOCAL_PART = 64;
  private static final int LONGEST_DOMAIN = 253;

  private static final String WORD = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++";
  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

  /**
   * The whole address. Each part ends where the next must begin, so possessive repetition loses
   * nothing, and a long text takes time in proportion and no stack.
   */
  private static final String EMAIL =
      WORD + "(?:\\." + WORD + ")*+@(?:" + LABEL + "\\.)++[A-Za-z]{2,63}";

  static final EmailAddress INSTANCE = new EmailAddress();

  private final Pattern pattern = Pattern.compile(EMAIL);

  private EmailAddress() {}

  @Override
  void check(@Nullable Object value, Checks checks) {
    if (checks.in().isText() && !isAddress(checks.in().text())) {
      checks.violatedBy(() -> "must be an email address");
    }
  }

  private boolean isAddress(String text) {
    int at = text.indexOf('@');
    return at <= LONGEST_LOCAL_PART
        && text.length() - at - 1 <= LONGEST_DOMAIN
        && pattern.matcher(text).matches();
  }
}
