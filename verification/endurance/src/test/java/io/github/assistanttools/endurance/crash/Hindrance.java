package io.github.assistanttools.endurance.crash;

import io.github.assistanttools.runtime.ToolboxBuilder;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.RejectedExecutionException;

/** Why a process that takes over a run makes few of its calls, or none. */
enum Hindrance {
  /** Less time is left than the margin. */
  LATE,
  /** The time is over soon after it begins, or just before. */
  HARDLY_IN_TIME,
  /** The executor rejects work. */
  NO_THREAD,
  /** The run may make no calls. */
  LIMIT,
  /** Its thread was interrupted before. */
  INTERRUPT;

  private static final int LATEST = 700;
  private static final int EARLIEST = 200;

  /** A random one; mostly that of time. */
  static Hindrance random(Random random) {
    return random.nextInt(3) > 0 ? LATE : values()[random.nextInt(values().length)];
  }

  /** When the calls are requested. */
  Instant begin(Inheritance run, Random random) {
    return switch (this) {
      case LATE -> run.deadline().plusMillis(1 + random.nextInt(LATEST));
      case HARDLY_IN_TIME -> run.deadline().plusMillis(10 - random.nextInt(EARLIEST));
      default -> Instant.now();
    };
  }

  void hinder(ToolboxBuilder toolbox) {
    if (this == NO_THREAD) {
      toolbox.executor(
          task -> {
            throw new RejectedExecutionException();
          });
    } else if (this == LIMIT) {
      toolbox.maxCalls(0);
    }
  }

  /** Called in the thread that then requests the calls. */
  void beforehand() {
    if (this == INTERRUPT) {
      Thread.currentThread().interrupt();
    }
  }
}
