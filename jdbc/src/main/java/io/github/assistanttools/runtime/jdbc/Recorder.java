package io.github.assistanttools.runtime.jdbc;

import io.github.assistanttools.runtime.ToolOutput;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * Records outputs: unchanged, for readability; in ASCII, if the database rejects the text; in
 * parts, if the column is too short or the text is very long.
 */
final class Recorder {
  private static final String ATTEMPT = "record an output";

  /**
   * Classes of SQLState for a rejected text: those of the standard, of Oracle, and of MySQL and
   * MariaDB, which use HY for all errors without a specific state, such as a packet that is too
   * large.
   */
  private static final Set<String> REFUSED_TEXT = Set.of("22", "72", "HY", "HZ");

  /** A statement's timeout has a state in one of these classes. */
  private static final String TIMEOUT = "HYT";

  /**
   * A longer text is divided at once: a statement with it may exceed the largest packet, and
   * MariaDB then breaks the connection instead of refusing the text.
   */
  private static final int LONGEST_UNDIVIDED = 1_048_576;

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

  /** Writes an output into its call's row. */
  @FunctionalInterface
  private interface Write {
    /** Returns false if the row has an output already, or does not exist. */
    boolean to(BorrowedConnection connection, long now) throws SQLException;
  }

  /**
   * Records the output of a call.
   *
   * @return the recorded output, which is the first one
   */
  ToolOutput record(String id, ToolOutput output, Duration longest) {
    String text = output.output();
    return (text.length() <= LONGEST_UNDIVIDED
            ? undivided(id, output, longest)
            : Optional.<ToolOutput>empty())
        .orElseGet(() -> inParts(id, output, StoredText.ascii(text), longest));
  }

  private Optional<ToolOutput> undivided(String id, ToolOutput output, Duration longest) {
    String readable = StoredText.encode(output.output());
    return undivided(id, output, readable, longest)
        .or(
            () -> {
              String ascii = StoredText.ascii(output.output());
              return ascii.equals(readable)
                  ? Optional.empty()
                  : undivided(id, output, ascii, longest);
            });
  }

  /** Empty if the database refuses the text. */
  private Optional<ToolOutput> undivided(
      String id, ToolOutput output, String stored, Duration longest) {
    try {
      return Optional.of(
          record(
              id,
              output,
              longest,
              (connection, now) -> table.finish(connection, id, stored, output, now)));
    } catch (JournalException failure) {
      requireRefusedText(failure);
      return Optional.empty();
    }
  }

  private ToolOutput inParts(String id, ToolOutput output, String ascii, Duration longest) {
    int most = Math.min(ascii.length() / SMALLER, LONGEST_UNDIVIDED);
    for (int size = Math.max(LEAST_SIZE, most); ; size = Math.max(LEAST_SIZE, size / SMALLER)) {
      int part = size;
      try {
        return record(
            id,
            output,
            longest,
            (connection, now) ->
                table.finishInParts(connection, id, owner, ascii, part, output, now));
      } catch (JournalException failure) {
        requireRefusedText(failure);
        if (part == LEAST_SIZE) {
          throw failure;
        }
      }
    }
  }

  private ToolOutput record(String id, ToolOutput output, Duration longest, Write write) {
    return database.run(
        ATTEMPT,
        longest,
        connection ->
            write.to(connection, clock.millis())
                ? output
                : table
                    .read(connection, id)
                    .flatMap(row -> row.output(output.callId()))
                    .orElse(output));
  }

  /** Rethrows any other failure, for which another encoding of the text would not help. */
  private static void requireRefusedText(JournalException failure) {
    String state = failure.sqlState().orElse("");
    if (state.isEmpty()
        || state.startsWith(TIMEOUT)
        || !REFUSED_TEXT.contains(state.substring(0, 2))) {
      throw failure;
    }
  }
}
