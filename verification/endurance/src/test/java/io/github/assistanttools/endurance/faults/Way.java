package io.github.assistanttools.endurance.faults;

import java.util.Random;

/** How a run is driven to its end. */
enum Way {
  /** By one driver. */
  STRAIGHT,
  /** By a driver that is stopped at some request, and then by another one. */
  STOPPED,
  /** By a driver that is stopped at some request and cancels the run. */
  CANCELLED,
  /** By a driver whose thread is interrupted at some request, and then by another one. */
  INTERRUPTED,
  /** By two drivers at once. */
  TWICE;

  static Way random(Random random) {
    return switch (random.nextInt(20)) {
      case 0, 1 -> STOPPED;
      case 2 -> CANCELLED;
      case 3, 4 -> INTERRUPTED;
      case 5, 6 -> TWICE;
      default -> STRAIGHT;
    };
  }

  /** Whether some calls may be given up. */
  boolean givesUp() {
    return this == CANCELLED || this == INTERRUPTED;
  }
}
