package io.github.assistanttools.runtime.jdbc;

import io.github.assistanttools.runtime.CallJournal;
import io.github.assistanttools.runtime.CallJournal.Entry;
import io.github.assistanttools.runtime.ToolOutput;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;

/** Claims calls in the table for this journal, and reads earlier claims. */
final class Claims {
  private static final int MOST_TRIES = 3;

  private final CallTable table;
  private final String owner;
  private final OwnCalls own;
  private final ObservedHeartbeats observed;
  private final InstantSource clock;

  Claims(
      CallTable table,
      String owner,
      OwnCalls own,
      ObservedHeartbeats observed,
      InstantSource clock) {
    this.table = table;
    this.owner = owner;
    this.own = own;
    this.observed = observed;
    this.clock = clock;
  }

  /**
   * Claims a call, if it may be begun.
   *
   * @param repeatable whether it may be begun again if its owner is dead
   */
  Entry claim(BorrowedConnection connection, CallKey key, String callId, boolean repeatable)
      throws SQLException {
    for (int i = 0; i < MOST_TRIES; i++) {
      // Databases log a refused insert as an error, so a known row is not inserted again.
      if (!observed.contains(key.id()) && table.insert(connection, key, owner, clock.millis())) {
        return new CallJournal.Begun();
      }
      long asked = observed.now();
      Optional<Row> row = table.read(connection, key.id());
      if (row.isPresent()) {
        return claim(connection, key, callId, row.get(), asked, repeatable);
      }
      // The row was purged meanwhile.
      observed.forget(key.id());
    }
    throw new SQLException("the table rejects the row, but has no row with its key", "23000");
  }

  private Entry claim(
      BorrowedConnection connection,
      CallKey key,
      String callId,
      Row row,
      long asked,
      boolean repeatable)
      throws SQLException {
    if (!row.content().equals(key.content())) {
      return new CallJournal.Conflicting();
    }
    Optional<ToolOutput> output = row.output(callId);
    if (output.isPresent()) {
      observed.forget(key.id());
      return new CallJournal.Finished(output.get());
    }
    // A call that this journal began would be among its own calls, so this one was never made.
    boolean neverMade = row.owner().equals(owner);
    if (!neverMade && !observed.isDead(key.id(), row, asked)) {
      return new CallJournal.Running();
    }
    if (!neverMade && !repeatable) {
      return new CallJournal.Abandoned();
    }
    observed.forget(key.id());
    // If the row has changed meanwhile, another process has claimed the call.
    return table.claim(connection, key.id(), row, owner, clock.millis())
        ? new CallJournal.Begun()
        : new CallJournal.Running();
  }

  /**
   * The state of a call in the table and among this journal's own calls; empty if it was never
   * begun.
   */
  Optional<Entry> look(BorrowedConnection connection, CallKey key, String callId)
      throws SQLException {
    long asked = observed.now();
    Optional<Row> row = table.read(connection, key.id());
    Optional<OwnCalls.OwnCall> mine = own.get(key.id());
    if (row.isPresent() && row.get().isUnfinishedOf(owner) && mine.isEmpty()) {
      // Either the call was never made, or it was finished after the row was read; then the table
      // has its output now.
      row = table.read(connection, key.id()).filter(again -> !again.isUnfinishedOf(owner));
    }
    if (row.isPresent() && (row.get().output() != null || mine.isEmpty())) {
      return Optional.of(entry(key, callId, row.get(), asked));
    }
    return mine.map(call -> call.entry(key));
  }

  /** The entry for a row that is finished or belongs to another journal. */
  private Entry entry(CallKey key, String callId, Row row, long asked) {
    if (!row.content().equals(key.content())) {
      return new CallJournal.Conflicting();
    }
    Optional<ToolOutput> output = row.output(callId);
    if (output.isPresent()) {
      return new CallJournal.Finished(output.get());
    }
    return observed.isDead(key.id(), row, asked)
        ? new CallJournal.Abandoned()
        : new CallJournal.Running();
  }
}
