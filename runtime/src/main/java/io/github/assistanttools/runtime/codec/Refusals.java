package io.github.assistanttools.runtime.codec;

import io.github.assistanttools.runtime.internal.Texts;

/** What the model is told when a class refuses the values that it was to be made from. */
final class Refusals {
  private static final int LONGEST = 1_000;

  private Refusals() {}

  /** The refusal's own words if the author of the class wrote them, else some that say nothing. */
  static String message(IllegalArgumentException refused, Class<?> author) {
    String message = refused.getMessage();
    boolean own =
        message != null && !message.isBlank() && !ofCause(refused) && thrownBy(refused, author);
    return own ? Texts.cut(message, LONGEST) : "these values do not go together";
  }

  /**
   * Whether the words are the cause's, which {@code new IllegalArgumentException(cause)} takes
   * over.
   */
  private static boolean ofCause(Throwable refused) {
    Throwable cause = refused.getCause();
    return cause != null
        && (refused.getMessage().equals(cause.toString())
            || refused.getMessage().equals(cause.getMessage()));
  }

  /** Whether the code that threw is of that class, or of the same source file's outermost class. */
  private static boolean thrownBy(Throwable thrown, Class<?> author) {
    StackTraceElement[] frames = thrown.getStackTrace();
    return frames.length > 0
        && outermost(frames[0].getClassName()).equals(outermost(author.getName()));
  }

  private static String outermost(String className) {
    int nested = className.indexOf('$');
    return nested < 0 ? className : className.substring(0, nested);
  }
}
