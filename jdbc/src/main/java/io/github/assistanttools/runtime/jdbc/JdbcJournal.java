package io.github.assistanttools.runtime.jdbc;

import io.github.assistanttools.runtime.CallJournal;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/**
 * A journal in a table of a database, for calls that must be made once even if the process that
 * makes them dies, or if several processes answer the same run. The table is made by {@link
 * #CREATE_TABLE}.
 *
 * <p>Whoever makes a call counts up its heartbeat meanwhile. Another process that asks for the call
 * is told {@link CallJournal.Running}, until it has seen the same heartbeat for a whole {@link
 * Builder#lease lease}: then the maker is held for gone, and the call, if it is repeatable, is
 * begun once more by one of those who ask, otherwise it is {@link CallJournal.Abandoned}. No clocks
 * of different machines are compared. A maker held for gone by mistake is told by {@link #finish}
 * which output was recorded instead of its own. A call that is not repeatable is never begun twice,
 * however long a lease is and whatever becomes of heartbeats.
 *
 * <p>Every operation is one or two short transactions of its own, on a connection of its own; it
 * must not take part in a transaction of the caller's, or the record would be undone with it. All
 * are bounded in time, see {@link Builder#timeout}. Failures are {@link JournalException}s. Of a
 * failed {@code begin} nobody knows whether the database carried it out: the call is not made, and
 * this journal, as long as it lives, begins it when asked again.
 */
public final class JdbcJournal implements CallJournal {
  /** The name of the table, if no other is given. */
  public static final String TABLE = "assistant_tool_calls";

  /**
   * Makes the table. Tested on PostgreSQL and H2, and on MariaDB with {@code LONGTEXT} for {@code
   * TEXT}; other databases may need other types for it (CLOB on Oracle).
   */
  public static final String CREATE_TABLE =
      """
      CREATE TABLE assistant_tool_calls (
        call_key   VARCHAR(64)  NOT NULL PRIMARY KEY,
        run_id     VARCHAR(100),
        call_id    VARCHAR(100),
        digest     VARCHAR(64)  NOT NULL,
        owner      VARCHAR(36)  NOT NULL,
        beat       NUMERIC(19)  NOT NULL,
        touched_at NUMERIC(19)  NOT NULL,
        failed     SMALLINT,
        output     TEXT
      )""";

  private static final Logger LOGGER = System.getLogger(JdbcJournal.class.getName());
  private static final int BEATS_PER_LEASE = 5;
  private static final int TRIES_PER_LEASE = 3;
  private static final int MOST_TRIES = 3;

  /** Of a large table many rows may have to go; but not for ever. */
  private static final Duration PURGE_TIMEOUT = Duration.ofHours(1);

  /** Far beyond the ten minutes that a run lives: what is purged is no longer known to be made. */
  private static final Duration LEAST_AGE = Duration.ofHours(1);

  private final String owner = UUID.randomUUID().toString();
  private final OwnCalls own = new OwnCalls();
  private final Database database;
  private final CallTable table;
  private final InstantSource clock;
  private final Recorder recorder;
  private final Duration timeout;
  private final Duration interval;

  /**
   * For what the heartbeat's thread does: it must have time for a second heartbeat within a lease.
   */
  private final Duration patience;

  private final Sightings sightings;
  private final Lateness lateness;
  private final Heartbeat heartbeat;

  JdbcJournal(Builder builder, InstantSource clock, LongSupplier nanos, Heartbeat.Timer timer) {
    this.database = new Database(builder.dataSource);
    this.table = builder.table;
    this.clock = clock;
    this.recorder = new Recorder(database, table, owner, clock);
    this.timeout = builder.timeout;
    this.interval = builder.lease.dividedBy(BEATS_PER_LEASE);
    this.patience =
        least(timeout, most(builder.lease.dividedBy(TRIES_PER_LEASE), Builder.LEAST_TIMEOUT));
    this.sightings = new Sightings(builder.lease, nanos);
    this.lateness = new Lateness(builder.lease, nanos);
    this.heartbeat = new Heartbeat(timer, interval, nanos, () -> !own.isEmpty(), this::beat);
  }

  /** A journal in the table {@link #TABLE}, with a lease of 15 seconds. */
  public static JdbcJournal over(DataSource dataSource) {
    return builder(dataSource).build();
  }

  /** A builder of a journal. */
  public static Builder builder(DataSource dataSource) {
    return new Builder(dataSource);
  }

  @Override
  public Optional<ToolOutput> find(String runId, ToolCall call) {
    CallKey key = CallKey.of(runId, call);
    return database
        .run("look for a call", timeout, connection -> table.read(connection, key.id()))
        .filter(row -> row.content().equals(key.content()))
        .flatMap(row -> row.output(call.id()).or(() -> own.unrecorded(key.id())));
  }

  @Override
  public Optional<Entry> look(String runId, ToolCall call) {
    CallKey key = CallKey.of(runId, call);
    Optional<OwnCalls.OwnCall> mine = own.get(key.id());
    if (mine.isPresent() && mine.get().output().isEmpty()) {
      return Optional.of(mine.get().isOf(key) ? new Running() : new Conflicting());
    }
    return database.run("look for a call", timeout, connection -> look(connection, key, call.id()));
  }

  private Optional<Entry> look(BorrowedConnection connection, CallKey key, String callId)
      throws SQLException {
    long asked = sightings.now();
    Optional<Row> row = table.read(connection, key.id());
    Optional<OwnCalls.OwnCall> mine = own.get(key.id());
    if (row.isPresent() && row.get().isUnfinishedOf(owner) && mine.isEmpty()) {
      // Of one that was never made; or finished between the two looks, and then the table says so
      // now.
      row = table.read(connection, key.id()).filter(again -> !again.isUnfinishedOf(owner));
    }
    if (row.isPresent() && (row.get().output() != null || mine.isEmpty())) {
      return Optional.of(known(key, callId, row.get(), asked));
    }
    return mine.map(own -> known(key, own));
  }

  /** What a row says that is finished, or another journal's. */
  private Entry known(CallKey key, String callId, Row row, long asked) {
    if (!row.content().equals(key.content())) {
      return new Conflicting();
    }
    Optional<ToolOutput> output = row.output(callId);
    if (output.isPresent()) {
      return new Finished(output.get());
    }
    return sightings.gone(key.id(), row, asked) ? new Abandoned() : new Running();
  }

  private static Entry known(CallKey key, OwnCalls.OwnCall mine) {
    if (!mine.isOf(key)) {
      return new Conflicting();
    }
    Optional<ToolOutput> output = mine.output();
    return output.isPresent() ? new Finished(output.get()) : new Running();
  }

  @Override
  public Entry begin(String runId, ToolCall call, boolean repeatable) {
    CallKey key = CallKey.of(runId, call);
    Optional<OwnCalls.OwnCall> mine = own.add(key);
    if (mine.isPresent()) {
      return ofMine(runId, mine.get(), key);
    }
    boolean begun = false;
    try {
      Entry entry =
          database.run(
              "begin a call", timeout, connection -> begin(connection, key, call.id(), repeatable));
      if (entry instanceof Begun) {
        own.begun(key);
        heartbeat.start();
        begun = true;
      }
      return entry;
    } finally {
      if (!begun) {
        own.remove(key);
      }
    }
  }

  private Entry ofMine(String runId, OwnCalls.OwnCall mine, CallKey key) {
    if (!mine.isOf(key)) {
      return new Conflicting();
    }
    Optional<ToolOutput> output = mine.output();
    return output.isPresent() ? new Finished(finish(runId, output.get())) : new Running();
  }

  private Entry begin(BorrowedConnection connection, CallKey key, String callId, boolean repeatable)
      throws SQLException {
    for (int i = 0; i < MOST_TRIES; i++) {
      // Databases log a refused insert as an error; who asks again and again need not provoke it.
      if (!sightings.contains(key.id()) && table.insert(connection, key, owner, clock.millis())) {
        return new Begun();
      }
      long asked = sightings.now();
      Optional<Row> row = table.read(connection, key.id());
      if (row.isPresent()) {
        return judge(connection, key, callId, row.get(), asked, repeatable);
      }
      // It was purged meanwhile.
      sightings.forget(key.id());
    }
    throw new SQLException("the table refuses the row, and has none of its key", "23000");
  }

  private Entry judge(
      BorrowedConnection connection,
      CallKey key,
      String callId,
      Row row,
      long asked,
      boolean repeatable)
      throws SQLException {
    if (!row.content().equals(key.content())) {
      return new Conflicting();
    }
    Optional<ToolOutput> output = row.output(callId);
    if (output.isPresent()) {
      sightings.forget(key.id());
      return new Finished(output.get());
    }
    // One of this journal's that was begun would be among its own calls: this one never was.
    boolean neverMade = row.owner().equals(owner);
    if (!neverMade && !sightings.gone(key.id(), row, asked)) {
      return new Running();
    }
    if (!neverMade && !repeatable) {
      return new Abandoned();
    }
    sightings.forget(key.id());
    // If it is no longer as it was, somebody else was quicker.
    return table.claim(connection, key.id(), row, owner, clock.millis())
        ? new Begun()
        : new Running();
  }

  @Override
  public ToolOutput finish(String runId, ToolOutput output) {
    String id = CallKey.id(runId, output.callId());
    ToolOutput first = own.unrecorded(id).orElse(output);
    boolean recorded = false;
    try {
      ToolOutput standing = record(id, first, timeout);
      recorded = true;
      return standing;
    } finally {
      if (!recorded) {
        own.keep(id, first);
      }
    }
  }

  private ToolOutput record(String id, ToolOutput output, Duration longest) {
    ToolOutput standing = recorder.record(id, output, longest);
    own.finished(id);
    return standing;
  }

  private void beat(long due) {
    long beaten = sightings.now();
    keepUp(due);
    Throwable first = null;
    for (Map.Entry<String, ToolOutput> unrecorded : own.unrecorded().entrySet()) {
      // Each by itself: what becomes of one is no reason not to record the others.
      try {
        record(unrecorded.getKey(), unrecorded.getValue(), patience);
      } catch (Throwable failure) {
        own.failed(unrecorded.getKey());
        first = first == null ? failure : first;
      }
      long now = sightings.now();
      if (now - beaten >= interval.toNanos()) {
        keepUp(beaten + interval.toNanos());
        beaten = now;
        if (first != null) {
          // The database is slow to refuse, or gone. The next time begins with those that were not
          // tried.
          break;
        }
      }
    }
    if (first != null) {
      logFailure("record an output", first);
    }
  }

  private void keepUp(long due) {
    try {
      List<String> running = own.running();
      if (!running.isEmpty()) {
        database.run(
            "keep up a heartbeat",
            patience,
            connection -> {
              table.beat(connection, running, owner, clock.millis());
              return running.size();
            });
      }
    } catch (Throwable failure) {
      // No harm but that others may consider this journal dead.
      logFailure("keep up a heartbeat", failure);
    }
    lateness
        .beaten(due)
        .ifPresent(
            by ->
                log(
                    "a heartbeat is "
                        + by.toSeconds()
                        + " seconds late, more than half a lease;"
                        + " after a whole lease other processes consider this one dead."
                        + " If tools take all connections of the pool, give the journal a pool of its own"));
  }

  private static void logFailure(String attempt, Throwable failure) {
    // The text of a JournalException may be logged.
    log(
        failure instanceof JournalException known
            ? known.getMessage()
            : "could not " + attempt + ": " + failure.getClass().getName());
  }

  private static void log(String message) {
    try {
      LOGGER.log(Level.WARNING, message);
    } catch (RuntimeException broken) {
      // A logger that fails must not keep outputs from being recorded.
      return;
    }
  }

  private static Duration least(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static Duration most(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /**
   * Removes the calls of which nothing was heard for so long, so that the table doesn't grow for
   * ever: the finished ones, and the unfinished ones without a heartbeat. The journal forgets them,
   * and would make them again. Ages are by the clocks of the processes that wrote to the table and
   * of this one.
   *
   * @param age at least an hour; a day is plenty
   * @return how many calls were removed
   * @throws IllegalArgumentException if the age is too low
   */
  public int purge(Duration age) {
    if (age.compareTo(LEAST_AGE) < 0) {
      throw new IllegalArgumentException(
          "calls not older than " + age + " may be asked for again; give at least an hour");
    }
    long since = clock.instant().minus(age).toEpochMilli();
    return database.run(
        "purge old calls", PURGE_TIMEOUT, connection -> table.purge(connection, since));
  }

  /** Gathers what a journal is made of. */
  public static final class Builder {
    private static final Duration LEAST_LEASE = Duration.ofSeconds(1);
    private static final Duration MOST_LEASE = Duration.ofMinutes(10);
    private static final Duration LEAST_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration MOST_TIMEOUT = Duration.ofMinutes(10);

    private final DataSource dataSource;
    private Duration lease = Duration.ofSeconds(15);
    private Duration timeout = Duration.ofSeconds(10);
    private CallTable table = new CallTable(TABLE);

    private Builder(DataSource dataSource) {
      this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
    }

    /**
     * How long the heartbeat of a call must stand still for its maker to be held for gone; 15
     * seconds if not set. The same in all processes that use the table.
     *
     * @throws IllegalArgumentException if it is not between one second and ten minutes
     */
    public Builder lease(Duration lease) {
      if (lease.compareTo(LEAST_LEASE) < 0 || lease.compareTo(MOST_LEASE) > 0) {
        throw new IllegalArgumentException(
            "a lease of " + lease + "; it must be between 1 second and 10 minutes");
      }
      this.lease = lease;
      return this;
    }

    /**
     * How long the statements of an operation may take, from when the pool has lent a connection;
     * 10 seconds if not set. Then they are canceled, by the driver's timeouts for statements and
     * for the network, as far as it has them, and the operation fails. A shorter timeout of the
     * connection itself stands. {@link #purge} may take an hour. How long to wait for a connection
     * is the pool's to say.
     *
     * @throws IllegalArgumentException if it is not between one second and ten minutes
     */
    public Builder timeout(Duration timeout) {
      if (timeout.compareTo(LEAST_TIMEOUT) < 0 || timeout.compareTo(MOST_TIMEOUT) > 0) {
        throw new IllegalArgumentException(
            "a timeout of " + timeout + "; it must be between 1 second and 10 minutes");
      }
      this.timeout = timeout;
      return this;
    }

    /**
     * The table's name, with or without its schema's: {@code schema.table}; {@link #TABLE} if not
     * set.
     *
     * @throws IllegalArgumentException if it is not a plain identifier
     */
    public Builder table(String name) {
      table = new CallTable(name);
      return this;
    }

    /** The journal. Asks nothing of the database yet. */
    public JdbcJournal build() {
      return new JdbcJournal(
          this, InstantSource.system(), System::nanoTime, Heartbeat.onDaemonThread());
    }
  }
}
