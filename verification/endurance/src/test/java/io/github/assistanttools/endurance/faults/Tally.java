package io.github.assistanttools.endurance.faults;

import io.github.assistanttools.endurance.proxy.Request;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** Counts the events of all trials. */
final class Tally {
  private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();
  private final Queue<String> leftOpen = new ConcurrentLinkedQueue<>();

  void add(String what) {
    add(what, 1);
  }

  void add(String what, long number) {
    counts.computeIfAbsent(what, name -> new LongAdder()).add(number);
  }

  void request(Request request, Fault fault, boolean again) {
    add("requests");
    if (fault != Fault.NONE) {
      add("faults");
      add("  " + fault.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
    if (again) {
      add("retries");
      add(
          request.path().endsWith("/submit_tool_outputs")
              ? "retries of submits"
              : "retries of other requests");
    }
  }

  /** A client left a connection open without reading from it again. */
  void leftOpen(Request request) {
    leftOpen.add(request.line());
  }

  /** The requests whose connections were left open. */
  Queue<String> leftOpen() {
    return leftOpen;
  }

  long count(String what) {
    LongAdder count = counts.get(what);
    return count == null ? 0 : count.sum();
  }

  /** One line for each count. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(counts)
        .forEach((what, count) -> text.append("%,10d %s%n".formatted(count.sum(), what)));
    return text.toString();
  }
}
