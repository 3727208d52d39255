package io.github.assistanttools.processor.random;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** What was tried, and what came out of it. */
public final class Tally {

  /** What is tried. */
  public enum Rule {
    COMPILES,
    ROUND_TRIP,
    RESULTS,
    AGREEMENT,
    PATHS,
    PROTOCOLS
  }

  private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();
  private final Map<Rule, Queue<String>> failures = new ConcurrentHashMap<>();

  public void count(String what) {
    counts.computeIfAbsent(what, absent -> new LongAdder()).increment();
  }

  public long counted(String what) {
    return counts.containsKey(what) ? counts.get(what).sum() : 0;
  }

  public void fail(Rule rule, String failure) {
    failures.computeIfAbsent(rule, absent -> new ConcurrentLinkedQueue<>()).add(failure);
  }

  public List<String> failures(Rule rule) {
    return List.copyOf(failures.getOrDefault(rule, new ConcurrentLinkedQueue<>()));
  }

  /** All counts in one line. */
  @Override
  public String toString() {
    return counts.toString();
  }
}
