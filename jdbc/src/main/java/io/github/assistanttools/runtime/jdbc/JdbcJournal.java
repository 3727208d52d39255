package io.github.assistanttools.runtime.jdbc;

import io.github.assistanttools.runtime.CallJournal;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/**
 * A journal in a table of a database, for calls that must be made once even if the process that
 * makes them dies, or if several processes answer the same run. {@link #CREATE_TABLE} creates the
 * table.
 *
 * <p>The journal that makes a call, its owner, increments the call's heartbeat during the call. To
 * another process, the call is {@link CallJournal.Running} until that process has seen the same
 * heartbeat for a whole {@link Builder#lease lease}. Then the owner is considered dead: if the call
 * is repeatable, one of the other processes begins it again; otherwise it is {@link
 * CallJournal.Abandoned}. Clocks of different machines are never compared. If an owner was wrongly
 * considered dead, its {@link #finish} returns the output that the other process recorded. A call
 * that is not repeatable is never begun twice, regardless of the lease and of heartbeats.
 *
 * <p>Every operation is one or two short transactions on a connection of its own. It must not take
 * part in a transaction of the caller, because a rollback would undo the record. All operations are
 * bounded in time, see {@link Builder#timeout}. Failures are {@link JournalException}s. After a
 * failed {@code begin} it is unknown whether the database carried it out: the call is not made, and
 * the same journal object begins it on the next attempt.
 */
public final class JdbcJournal implements CallJournal {
  /** The default name of the table. */
  public static final String TABLE = "assistant_tool_calls";

  /**
   * Creates the table. Tested on PostgreSQL and H2, and on MariaDB with {@code LONGTEXT} for {@code
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
        json       SMALLINT,
        failed     SMALLINT,
        output     TEXT
      )""";

  private static final int BEATS_PER_LEASE = 5;
  private static final int TRIES_PER_LEASE = 3;

  /** Deleting many rows of a large table takes long, but must end. */
  private static final Duration PURGE_TIMEOUT = Duration.ofHours(1);

  /** Far longer than a run's lifetime of ten minutes, because a purged call could be made again. */
  private static final Duration LEAST_AGE = Duration.ofHours(1);

  private final OwnCalls own = new OwnCalls();
  private final Database database;
  private final CallTable table;
  private final InstantSource clock;
  private final Recorder recorder;
  private final Duration timeout;
  private final Claims claims;
  private final Heartbeat heartbeat;

  JdbcJournal(Builder builder, InstantSource clock, LongSupplier nanos, Heartbeat.Timer timer) {
    String owner = UUID.randomUUID().toString();
    this.database = new Database(builder.dataSource);
    this.table = builder.table;
    this.clock = clock;
    this.recorder = new Recorder(database, table, owner, clock);
    this.timeout = builder.timeout;
    ObservedHeartbeats observed = new ObservedHeartbeats(builder.lease, nanos);
    this.claims = new Claims(table, owner, own, observed, clock);
    HeartbeatTask.Schedule schedule = schedule(builder);
    HeartbeatTask task =
        new HeartbeatTask(own, database, table, recorder, owner, clock, nanos, schedule);
    this.heartbeat = new Heartbeat(timer, schedule.interval(), nanos, task::isNeeded, task::run);
  }

  private static HeartbeatTask.Schedule schedule(Builder builder) {
    Duration third = builder.lease.dividedBy(TRIES_PER_LEASE);
    Duration most = third.compareTo(Builder.LEAST_TIMEOUT) > 0 ? third : Builder.LEAST_TIMEOUT;
    return new HeartbeatTask.Schedule(
        builder.lease,
        builder.lease.dividedBy(BEATS_PER_LEASE),
        builder.timeout.compareTo(most) < 0 ? builder.timeout : most);
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
      return Optional.of(mine.get().entry(key));
    }
    return database.run(
        "look for a call", timeout, connection -> claims.look(connection, key, call.id()));
  }

  @Override
  public Entry begin(String runId, ToolCall call, boolean repeatable) {
    CallKey key = CallKey.of(runId, call);
    Optional<OwnCalls.OwnCall> mine = own.add(key);
    if (mine.isPresent()) {
      return own(runId, key, mine.get());
    }
    boolean begun = false;
    try {
      Entry entry =
          database.run(
              "begin a call",
              timeout,
              connection -> claims.claim(connection, key, call.id(), repeatable));
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

  /** An output that the database has not accepted is recorded first, if that is possible now. */
  private Entry own(String runId, CallKey key, OwnCalls.OwnCall mine) {
    Entry entry = mine.entry(key);
    return entry instanceof Finished finished
        ? new Finished(finish(runId, finished.output()))
        : entry;
  }

  @Override
  public ToolOutput finish(String runId, ToolOutput output) {
    String id = CallKey.id(runId, output.callId());
    ToolOutput first = own.unrecorded(id).orElse(output);
    boolean recorded = false;
    try {
      ToolOutput standing = recorder.record(id, first, timeout);
      own.finished(id);
      recorded = true;
      return standing;
    } finally {
      if (!recorded) {
        own.keep(id, first);
      }
    }
  }

  /**
   * Removes calls of at least this age, so that the table doesn't grow forever: finished calls, and
   * unfinished ones without a heartbeat. A call that was removed would be made again. Ages are
   * measured by the clocks of this process and of those that wrote to the table.
   *
   * @param age since the last change or heartbeat; at least an hour, a day is enough
   * @return the number of removed calls
   * @throws IllegalArgumentException if the age is too low
   */
  public int purge(Duration age) {
    if (age.compareTo(LEAST_AGE) < 0) {
      throw new IllegalArgumentException(
          "calls not older than " + age + " may be requested again; use at least an hour");
    }
    long since = clock.instant().minus(age).toEpochMilli();
    return database.run(
        "purge old calls", PURGE_TIMEOUT, connection -> table.purge(connection, since));
  }

  /** Builds a journal. */
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
     * How long the heartbeat of a call must be unchanged before its owner is considered dead. Must
     * be the same in all processes that use the table. Default: 15 seconds.
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
     * The longest time for the statements of an operation, once the pool has provided a connection.
     * After that the driver's timeouts for statements and for the network cancel them, if the
     * driver supports these, and the operation fails. A shorter timeout of the connection itself is
     * kept. {@link #purge} may take an hour. The wait for a connection is configured in the pool.
     * Default: 10 seconds.
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
     * The table's name, with or without a schema: {@code schema.table}. Default: {@link #TABLE}.
     *
     * @throws IllegalArgumentException if it is not a plain identifier
     */
    public Builder table(String name) {
      table = new CallTable(name);
      return this;
    }

    /** Builds the journal, without access to the database. */
    public JdbcJournal build() {
      return new JdbcJournal(
          this, InstantSource.system(), System::nanoTime, Heartbeat.onDaemonThread());
    }
  }
}
