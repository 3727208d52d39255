package io.github.assistanttools.runtime.jdbc;

import io.github.assistanttools.runtime.ToolOutput;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/** The statements. Each is its own transaction, on a connection in auto-commit mode. */
final class CallTable {
  /** A plain identifier, with or without a schema: the name becomes part of the statements. */
  private static final Pattern NAME =
      Pattern.compile("([A-Za-z_][A-Za-z0-9_]{0,62}\\.)?[A-Za-z_][A-Za-z0-9_]{0,62}");

  private final String insert;
  private final String select;
  private final String claim;
  private final String beat;
  private final String finish;
  private final String purge;
  private final String purgeParts;
  private final Parts parts;

  CallTable(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "not the name of a table: at most 63 ASCII letters, digits and underscores, no digit first,"
              + " optionally after a schema of the same form and a period");
    }
    insert =
        "INSERT INTO "
            + name
            + " (call_key, run_id, call_id, digest, owner, beat, touched_at) VALUES (?, ?, ?, ?, ?, 0, ?)";
    select =
        "SELECT digest, owner, beat, output, json, failed FROM " + name + " WHERE call_key = ?";
    claim =
        "UPDATE "
            + name
            + " SET owner = ?, beat = beat + 1, touched_at = ?"
            + " WHERE call_key = ? AND owner = ? AND beat = ? AND output IS NULL";
    beat =
        "UPDATE "
            + name
            + " SET beat = beat + 1, touched_at = ?"
            + " WHERE call_key = ? AND owner = ? AND output IS NULL";
    finish =
        "UPDATE "
            + name
            + " SET output = ?, json = ?, failed = ?, touched_at = ? WHERE call_key = ? AND output IS NULL";
    purge = "DELETE FROM " + name + " WHERE touched_at < ? AND digest <> '" + Parts.DIGEST + "'";
    purgeParts =
        "DELETE FROM " + name + " WHERE touched_at < ? AND digest = '" + Parts.DIGEST + "'";
    parts = new Parts(name);
  }

  /**
   * Adds a call.
   *
   * @return false if the table has it already
   */
  boolean insert(BorrowedConnection connection, CallKey key, String owner, long now)
      throws SQLException {
    try (PreparedStatement statement = connection.statement(insert)) {
      statement.setString(1, key.id());
      statement.setString(2, key.runId());
      statement.setString(3, key.callId());
      statement.setString(4, key.content());
      statement.setString(5, owner);
      statement.setLong(6, now);
      statement.executeUpdate();
      return true;
    } catch (SQLException failure) {
      if (isIntegrityViolation(failure)) {
        return false;
      }
      throw failure;
    }
  }

  Optional<Row> read(BorrowedConnection connection, String id) throws SQLException {
    Optional<Row> row = readRow(connection, id);
    if (row.isEmpty() || row.get().output() == null) {
      return row;
    }
    Optional<String> joined = parts.read(connection, id, row.get().output());
    return joined.isPresent() ? row.map(found -> found.with(joined.get())) : row;
  }

  private Optional<Row> readRow(BorrowedConnection connection, String id) throws SQLException {
    try (PreparedStatement statement = connection.statement(select)) {
      statement.setString(1, id);
      try (ResultSet found = statement.executeQuery()) {
        if (!found.next()) {
          return Optional.empty();
        }
        return Optional.of(
            new Row(
                found.getString(1),
                found.getString(2),
                found.getLong(3),
                found.getString(4),
                found.getInt(5) != 0,
                found.getInt(6) != 0));
      }
    }
  }

  /**
   * Makes a call the owner's if its row has not changed since it was seen: unfinished, and with the
   * same heartbeat.
   *
   * @return whether it had not changed; true for one of several owners that try this at once
   */
  boolean claim(BorrowedConnection connection, String id, Row seen, String owner, long now)
      throws SQLException {
    try (PreparedStatement statement = connection.statement(claim)) {
      statement.setString(1, owner);
      statement.setLong(2, now);
      statement.setString(3, id);
      statement.setString(4, seen.owner());
      statement.setLong(5, seen.beat());
      return statement.executeUpdate() == 1;
    }
  }

  /** Increments the heartbeats of those calls that belong to the owner and are unfinished. */
  void beat(BorrowedConnection connection, Collection<String> ids, String owner, long now)
      throws SQLException {
    try (PreparedStatement statement = connection.statement(beat)) {
      for (String id : ids) {
        statement.setLong(1, now);
        statement.setString(2, id);
        statement.setString(3, owner);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /**
   * Records an output.
   *
   * @param stored its text, encoded by {@link StoredText}
   * @param made the output
   * @return false if the call has an output already, or does not exist
   */
  boolean finish(BorrowedConnection connection, String id, String stored, ToolOutput made, long now)
      throws SQLException {
    try (PreparedStatement statement = connection.statement(finish)) {
      statement.setString(1, stored);
      statement.setInt(2, made.isJson() ? 1 : 0);
      statement.setInt(3, made.failed() ? 1 : 0);
      statement.setLong(4, now);
      statement.setString(5, id);
      return statement.executeUpdate() == 1;
    }
  }

  /** As {@link #finish}, with the text in parts of this size. */
  boolean finishInParts(
      BorrowedConnection connection,
      String id,
      String owner,
      String stored,
      int size,
      ToolOutput made,
      long now)
      throws SQLException {
    String head = parts.write(connection, id, owner, stored, size, now);
    boolean finished = finish(connection, id, head, made, now);
    if (!finished && readRow(connection, id).filter(row -> head.equals(row.output())).isEmpty()) {
      // The output was not recorded by an earlier attempt either, whose result was lost.
      parts.remove(connection, id, head);
    }
    return finished;
  }

  /** Removes rows that were not changed since then; returns the number of calls. */
  int purge(BorrowedConnection connection, long since) throws SQLException {
    // Calls before their parts: an output without its parts could not be read.
    int calls = purge(connection, purge, since);
    purge(connection, purgeParts, since);
    return calls;
  }

  private static int purge(BorrowedConnection connection, String sql, long since)
      throws SQLException {
    try (PreparedStatement statement = connection.statement(sql)) {
      statement.setLong(1, since);
      return statement.executeUpdate();
    }
  }

  private static boolean isIntegrityViolation(SQLException failure) {
    String state = failure.getSQLState();
    return failure instanceof SQLIntegrityConstraintViolationException
        || state != null && state.startsWith("23");
  }
}
