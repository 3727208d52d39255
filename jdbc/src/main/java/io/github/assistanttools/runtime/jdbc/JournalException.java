package io.github.assistanttools.runtime.jdbc;

import io.github.assistanttools.runtime.internal.LoggableMessage;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An operation of a {@link JdbcJournal} failed in the database.
 *
 * <p>Identifies the error by its SQLState and its class. Contains neither the driver's message nor
 * the driver's exception as its cause: either may contain a URL with a password, or a call's
 * arguments, and logging an exception prints both. The stack trace is the driver's.
 */
public final class JournalException extends RuntimeException implements LoggableMessage {
  private static final long serialVersionUID = 1L;

  /** ISO/IEC 9075-2, 24.1: two characters of class and three of subclass. */
  private static final Pattern SQL_STATE = Pattern.compile("[0-9A-Z]{5}");

  private final @Nullable String sqlState;

  private JournalException(String message, @Nullable String sqlState) {
    super(message);
    this.sqlState = sqlState;
  }

  /** From an exception of a pool or a driver: its class and stack trace, without its message. */
  static JournalException of(String attempt, Throwable failure) {
    Optional<String> state = sqlState(failure);
    String shown = state.map(known -> "SQLState " + known + ", ").orElse("");
    JournalException exception =
        new JournalException(
            "could not " + attempt + ": " + shown + failure.getClass().getName(),
            state.orElse(null));
    try {
      exception.setStackTrace(failure.getStackTrace());
    } catch (RuntimeException broken) {
      // The exception's class overrides the method and throws. The stack trace of this method is
      // kept.
      return exception;
    }
    return exception;
  }

  /** The SQLState of a failure, if it has a valid one. */
  static Optional<String> sqlState(Throwable failure) {
    try {
      // A driver may return any text.
      return Optional.ofNullable(failure instanceof SQLException sql ? sql.getSQLState() : null)
          .filter(state -> SQL_STATE.matcher(state).matches());
    } catch (RuntimeException broken) {
      return Optional.empty();
    }
  }

  static JournalException of(String attempt, String reason) {
    return new JournalException("could not " + attempt + ": " + reason, null);
  }

  /** The SQLState of the database's error, if it has one. */
  public Optional<String> sqlState() {
    return Optional.ofNullable(sqlState);
  }
}
