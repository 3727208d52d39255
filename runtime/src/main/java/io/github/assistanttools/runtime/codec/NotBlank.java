package io.github.assistanttools.runtime.codec;

import org.jspecify.annotations.Nullable;

/** A character other than white space. */
final class NotBlank extends Constraint {
  static final NotBlank INSTANCE = new NotBlank();

  private NotBlank() {}

  @Override
  void check(@Nullable Object value, Checks checks) {
    if (checks.in().isText() && checks.in().text().chars().allMatch(NotBlank::isSpace)) {
      checks.violatedBy(() -> "must not be blank");
    }
  }

  /**
   * White space and line terminators of ECMA-262 (sections 12.2 and 12.3), as {@code \s} in the
   * schema; Java defines white space differently.
   */
  private static boolean isSpace(int c) {
    return switch (c) {
      case '\t', '\n', 0x0B, '\f', '\r', ' ', 0xA0 -> true;
      case 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF -> true;
      default -> c >= 0x2000 && c <= 0x200A;
    };
  }
}
