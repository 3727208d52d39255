package io.github.assistanttools.runtime.jdbc;

import io.github.assistanttools.runtime.ToolOutput;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

/**
 * Records outputs: as they are, so that people can read them; or, if the database refuses the text,
 * in ASCII; or, if the column is too short, in parts.
 */
final class Recorder {
  private static final String ATTEMPT = "record an output";

  /**
   * Classes of SQLState in which databases say that a text does not fit: of the standard; of
   * Oracle; and what MySQL and its kin have for all that has no state, such as a packet that is too
   * large.
   */
  private static final Set<String> OF_A_TEXT = Set.of("22", "72", "HY", "HZ");

  /** A statement's timeout is of the same class. */
  private static final String TIMEOUT = "HYT";

  private static final int SMALLER = 4;
  private static final int LEAST_SIZE = 50;

  private final Database database;
  private final CallTable table;
  private final String owner;
  private final InstantSource clock;

  Recorder(Database database, CallTable table, String owner, InstantSource clock) {
    this.database = database;
    this.table = table;
    this.owner = owner;
    this.clock = clock;
  }

  /** How an output is brought into its call's row. */
  @FunctionalInterface
  private interface Form {
    /** False if the row has an output already, or there is none. */
    boolean write(BorrowedConnection connection, long now) throws SQLException;
  }

  /**
   * Records the output of a call.
   *
   * @return the output that stands
   */
  ToolOutput record(String id, ToolOutput output, Duration longest) {
    String text = output.output();
    String readable = StoredText.encode(text);
    try {
      return record(
          id,
          output,
          longest,
          (connection, now) -> table.finish(connection, id, readable, output.failed(), now));
    } catch (JournalException failure) {
      requireOfTheText(failure);
    }
    String ascii = StoredText.ascii(text);
    if (!ascii.equals(readable)) {
      try {
        return record(
            id,
            output,
            longest,
            (connection, now) -> table.finish(connection, id, ascii, output.failed(), now));
      } catch (JournalException failure) {
        requireOfTheText(failure);
      }
    }
    return inParts(id, output, ascii, longest);
  }

  private ToolOutput inParts(String id, ToolOutput output, String ascii, Duration longest) {
    for (int size = Math.max(LEAST_SIZE, ascii.length() / SMALLER);
        ;
        size = Math.max(LEAST_SIZE, size / SMALLER)) {
      int part = size;
      try {
        return record(
            id,
            output,
            longest,
            (connection, now) ->
                table.finishInParts(connection, id, owner, ascii, part, output.failed(), now));
      } catch (JournalException failure) {
        requireOfTheText(failure);
        if (part == LEAST_SIZE) {
          throw failure;
        }
      }
    }
  }

  private ToolOutput record(String id, ToolOutput output, Duration longest, Form form) {
    return database.run(
        ATTEMPT,
        longest,
        connection ->
            form.write(connection, clock.millis())
                ? output
                : table
                    .read(connection, id)
                    .flatMap(row -> row.output(output.callId()))
                    .orElse(output));
  }

  /** Another form is no help where something else fails. */
  private static void requireOfTheText(JournalException failure) {
    String state = failure.sqlState().orElse("");
    if (state.isEmpty()
        || state.startsWith(TIMEOUT)
        || !OF_A_TEXT.contains(state.substring(0, 2))) {
      throw failure;
    }
  }
}
