package io.github.assistanttools.runtime.jdbc;

import io.github.assistanttools.runtime.internal.LoggableMessage;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The database did not do what a {@link JdbcJournal} asked of it.
 *
 * <p>Says which error it was by its SQLState and its class. Has neither the driver's message nor
 * the driver's exception as its cause: either may hold a URL with a password, or a call's
 * arguments, and whatever logs an exception prints them. The stack frames are the driver's.
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

  /** Of whatever a pool or a driver threw: its class and its place, and nothing that it says. */
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
      // A class with methods of its own. The place where it was noticed will do.
      return exception;
    }
    return exception;
  }

  /** The SQLState of a failure, if it has one that is. */
  static Optional<String> sqlState(Throwable failure) {
    try {
      // A driver may put anything there.
      return Optional.ofNullable(failure instanceof SQLException sql ? sql.getSQLState() : null)
          .filter(state -> SQL_STATE.matcher(state).matches());
    } catch (RuntimeException broken) {
      return Optional.empty();
    }
  }

  static JournalException of(String attempt, String reason) {
    return new JournalException("could not " + attempt + ": " + reason, null);
  }

  /** The SQLState of the database's error, if there was one. */
  public Optional<String> sqlState() {
    return Optional.ofNullable(sqlState);
  }
}
