package io.github.assistanttools.runtime.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stores outputs that are longer than the output column in separate rows, one for each part.
 * Instead of the output, the call's row contains the number of parts and the journal that wrote
 * them. So an output that is too long for the column is read back unchanged.
 *
 * <p>The parts are written before the call's row refers to them, and with the same time, so that
 * both are purged together.
 */
final class Parts {
  /** The value of the column {@code digest} in the row of a part. */
  static final String DIGEST = "part";

  /**
   * No text of {@link StoredText} begins with this, because there hexadecimal digits follow the
   * first character.
   */
  private static final String MARK = "\u001Aparts ";

  private static final Pattern HEAD = Pattern.compile(MARK + "([0-9]{1,9}) ([0-9a-f-]{1,36})");

  private final String insert;
  private final String delete;
  private final String select;

  Parts(String table) {
    insert =
        "INSERT INTO "
            + table
            + " (call_key, digest, owner, beat, touched_at, output) VALUES (?, '"
            + DIGEST
            + "', ?, 0, ?, ?)";
    delete = "DELETE FROM " + table + " WHERE call_key = ? AND digest = '" + DIGEST + "'";
    select = "SELECT output FROM " + table + " WHERE call_key = ? AND digest = '" + DIGEST + "'";
  }

  /**
   * Writes a text in parts, replacing those of an earlier attempt.
   *
   * @param id the call's key
   * @return the reference to the parts, for the call's row
   */
  String write(
      BorrowedConnection connection, String id, String owner, String text, int size, long now)
      throws SQLException {
    int count = (text.length() + size - 1) / size;
    delete(connection, id, owner, count);
    try (PreparedStatement statement = connection.statement(insert)) {
      for (int i = 0; i < count; i++) {
        statement.setString(1, key(id, owner, i));
        statement.setString(2, owner);
        statement.setLong(3, now);
        statement.setString(4, text.substring(i * size, Math.min(text.length(), (i + 1) * size)));
        statement.addBatch();
      }
      statement.executeBatch();
    }
    return MARK + count + " " + owner;
  }

  /** Removes parts that are not needed. */
  void remove(BorrowedConnection connection, String id, String head) throws SQLException {
    Matcher matcher = HEAD.matcher(head);
    if (matcher.matches()) {
      delete(connection, id, matcher.group(2), Integer.parseInt(matcher.group(1)));
    }
  }

  private void delete(BorrowedConnection connection, String id, String owner, int count)
      throws SQLException {
    try (PreparedStatement statement = connection.statement(delete)) {
      for (int i = 0; i < count; i++) {
        statement.setString(1, key(id, owner, i));
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** The text that was written in parts, if the call's row contains a reference to parts. */
  Optional<String> read(BorrowedConnection connection, String id, String stored)
      throws SQLException {
    if (!stored.startsWith(MARK)) {
      return Optional.empty();
    }
    Matcher head = HEAD.matcher(stored);
    if (!head.matches()) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    try (PreparedStatement statement = connection.statement(select)) {
      for (int i = 0; i < Integer.parseInt(head.group(1)); i++) {
        statement.setString(1, key(id, head.group(2), i));
        try (ResultSet found = statement.executeQuery()) {
          if (!found.next()) {
            // Purged at this moment; the next attempt finds no call.
            throw new SQLException("a part of an output is missing", "02000");
          }
          text.append(found.getString(1));
        }
      }
    }
    return Optional.of(text.toString());
  }

  private static String key(String id, String owner, int part) {
    return CallKey.id(id, owner + " " + part);
  }
}
