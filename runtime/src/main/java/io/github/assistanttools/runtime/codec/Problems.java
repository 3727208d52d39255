package io.github.assistanttools.runtime.codec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/**
 * The problems found so far. All are counted; the first ones are listed, up to a limit for their
 * texts together. Once the list is full, no more texts are created, so arguments with a million
 * problems at long paths take no more time than reading them.
 */
final class Problems {
  private static final int ROOM = 65_536;
  // The characters of an entry in an output, in addition to its texts: {"path":"","message":""},
  private static final int FRAME = 24;

  private final JsonInput in;
  private List<Problem> listed = List.of();
  private int room = ROOM;
  private boolean full;
  private int count;

  Problems(JsonInput in) {
    this.in = in;
  }

  int count() {
    return count;
  }

  List<Problem> listed() {
    return Collections.unmodifiableList(listed);
  }

  /** Records a problem at the current position. */
  void add(Supplier<String> message) {
    add(in::path, message);
  }

  /** Records a problem elsewhere. */
  void add(Supplier<String> path, Supplier<String> message) {
    count++;
    if (full) {
      return;
    }
    Problem problem = new Problem(path.get(), message.get());
    if (listed.isEmpty()) {
      listed = new ArrayList<>();
    }
    room -= problem.path().length() + problem.message().length() + FRAME;
    if (room >= 0) {
      listed.add(problem);
    } else {
      full = true;
    }
  }
}
