package io.github.assistanttools.endurance.crash;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts kills and their outcomes. */
final class CrashTally {
  private final Map<String, Integer> counts = new TreeMap<>();
  private final Map<String, Integer> hits = new HashMap<>();

  void add(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  /** A process has ended after this last action. */
  void process(String last, boolean killed) {
    add(killed ? "kills" : "processes that were not killed");
    if (killed) {
      add("kills after it had " + last + " something");
    }
  }

  /** A process was killed before the run was over. */
  void hit(Errand errand) {
    hits.merge(errand.runId(), 1, Integer::sum);
  }

  /** How many processes were killed before the run was over. */
  int hits(Errand errand) {
    return hits.getOrDefault(errand.runId(), 0);
  }

  /** One line for each count. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    counts.forEach((what, count) -> text.append("%,8d %s%n".formatted(count, what)));
    return text.toString();
  }
}
