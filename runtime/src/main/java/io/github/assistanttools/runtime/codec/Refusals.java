package io.github.assistanttools.runtime.codec;

import io.github.assistanttools.runtime.internal.Texts;

/** The message for the model if a class rejects the values for its construction. */
final class Refusals {
  private static final int LONGEST = 1_000;

  private Refusals() {}

  /** The exception's message if the author of the class wrote it, otherwise a neutral one. */
  static String message(IllegalArgumentException refused, Class<?> author) {
    String message = refused.getMessage();
    boolean own =
        message != null && !message.isBlank() && !ofCause(refused) && thrownBy(refused, author);
    return own ? Texts.cut(message, LONGEST) : "these values are not valid together";
  }

  /**
   * Whether the message is that of the cause, as after {@code new IllegalArgumentException(cause)}.
   */
  private static boolean ofCause(Throwable refused) {
    Throwable cause = refused.getCause();
    return cause != null
        && (refused.getMessage().equals(cause.toString())
            || refused.getMessage().equals(cause.getMessage()));
  }

  /** Whether the exception was thrown by code of that class or of its outermost class. */
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
