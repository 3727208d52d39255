package io.github.assistanttools.runtime.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Logs failures, of which the model reads only a reference.
 *
 * <p>The messages of exceptions are not logged either: they may contain a password from a URL or a
 * customer's data, and logs are widely distributed. Classes and stack frames show the place of the
 * failure. Only messages of this library's exceptions with {@link LoggableMessage} are logged: they
 * contain no data and name a remedy.
 */
public final class FailureLog {
  private static final Logger LOGGER = System.getLogger("io.github.assistanttools.runtime.Toolbox");
  private static final int MOST_CAUSES = 16;
  private static final int MOST_FRAMES = 64;
  private static final int LONGEST = 1_000;

  private FailureLog() {}

  /**
   * Logs a failure.
   *
   * @param event what happened, such as {@code Listener failed}
   * @param subject the subject of the event; put on one line, and cut if it is very long
   * @return the reference under which it is found in the log
   */
  public static String log(String event, String subject, Throwable failure) {
    String reference = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    try {
      LOGGER.log(Level.ERROR, entry(event, reference, subject, failure));
    } catch (Throwable broken) {
      // A failing logger, or an exception class that overrides methods, must not prevent the output
      // of a call.
      return reference;
    }
    return reference;
  }

  private static String entry(String event, String reference, String subject, Throwable failure) {
    StringBuilder entry =
        new StringBuilder(event)
            .append("; reference ")
            .append(reference)
            .append(", ")
            .append(Texts.line(subject, LONGEST));
    Throwable cause = failure;
    for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
      entry.append(i == 0 ? ": " : "\nCaused by: ").append(cause.getClass().getName());
      if (cause instanceof LoggableMessage) {
        entry.append(": ").append(Texts.line(String.valueOf(cause.getMessage()), LONGEST));
      }
      appendFrames(entry, cause.getStackTrace());
      cause = cause.getCause();
    }
    return entry.toString();
  }

  private static void appendFrames(StringBuilder entry, StackTraceElement[] frames) {
    for (int i = 0; i < Math.min(frames.length, MOST_FRAMES); i++) {
      entry.append("\n\tat ").append(frames[i]);
    }
  }
}
