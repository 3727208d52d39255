package io.github.assistanttools.runtime.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Outputs that are longer than the column of outputs, in rows of their own: each has a part, and in
 * place of the output the call's row says how many there are and which journal wrote them. So an
 * output that a table was not made for is the very same when it is read again.
 *
 * <p>The parts are there before the call's row names them. They have its time, so that both are old
 * at once.
 */
final class Parts {
  /** What stands for the digest of a call in the row of a part. */
  static final String DIGEST = "part";

  /**
   * No text that {@link StoredText} encodes begins like this: it goes on with hexadecimal digits.
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
   * Writes a text in parts, anew if some of them are there.
   *
   * @param id of the call
   * @return what stands for the text in the call's row
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

  /** Removes what was written for nothing. */
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

  /** The text that was written in parts, if what the call's row has stands for one. */
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
            // Purged just now; a second look finds no call.
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
