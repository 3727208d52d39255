package io.github.assistanttools.runtime.codec;

import io.github.assistanttools.runtime.codec.text.EmailText;
import org.jspecify.annotations.Nullable;

/**
 * A common email address: the pattern used in schemas, within the length limits that the format
 * {@code email} of JSON Schema implies (RFC 5321 section 4.5.3.1).
 */
final class EmailAddress extends Constraint {
  private static final int LONGEST_LOCAL_PART = 64;
  private static final int LONGEST_DOMAIN = 253;

  static final EmailAddress INSTANCE = new EmailAddress();

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
        && EmailText.PATTERN.matches(text);
  }
}
