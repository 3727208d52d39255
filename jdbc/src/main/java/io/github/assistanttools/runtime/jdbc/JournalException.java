package io.github.assistanttools.runtime.jdbc;

import io.github.assistanttools.runtime.internal.LoggableMessage;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The database did not do what a {@link JdbcJournal} asked of it.
 *
 * <p>Says which error it was by its SQLState and its class. Has neither the driver's message nor the
 * driver's exception as its cause: either may hold a URL with a password, or a call's arguments, and
 * whatever logs an exception prints them. The stack frames are the driver's.
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

  static JournalException of(String attempt, Exception failure) {
    String state = failure instanceof SQLException sql ? sql.getSQLState() : null;
    // A driver may put anything there.
    boolean known = state != null && SQL_STATE.matcher(state).matches();
    JournalException exception =
        new JournalException(
            "could not " + attempt + ": " + (known ? "SQLState " + state + ", " : "") + failure.getClass().getName(),
            known ? state : null);
    exception.setStackTrace(failure.getStackTrace());
    return exception;
  }

  static JournalException of(String attempt, String reason) {
    return new JournalException("could not " + attempt + ": " + reason, null);
  }

  /** The SQLState of the database's error, if there was one. */
  public Optional<String> sqlState() {
    return Optional.ofNullable(sqlState);
  }
}
