package io.github.assistanttools.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/**
 * One thing to measure with JMH.
 *
 * @param group what is chosen by this name, such as {@code W4}
 * @param name the name in the results
 * @param benchmark the class and the method
 * @param parameter of JMH, such as {@code calls=16}; empty if there is none
 * @param threads how many threads call at once
 * @param plan how long it is measured
 */
record Workload(String group, String name, String benchmark, String parameter, int threads, Plan plan) {

  /** How long a workload is measured. */
  enum Plan {
    CALLS,
    DEFINITIONS,
    SCALE
  }

  private static final String SCALE = "scale";
  private static final String THREADS = "Threads.";

  /** Whether only the first two contestants are measured. */
  boolean scale() {
    return group.equals(SCALE);
  }

  /** Whether what several threads do at once is measured, which differs most from fork to fork. */
  boolean throughput() {
    return name.startsWith(THREADS);
  }

  /** All of them, or of a series of parameters only the first and the last. */
  static List<Workload> all(boolean quick) {
    List<Workload> all = new ArrayList<>();
    all.add(new Workload("W1", "W1", "W1Weather.call", "", 1, Plan.CALLS));
    all.add(new Workload("W2", "W2", "W2Order.call", "", 1, Plan.CALLS));
    all.add(new Workload("W5", "W5", "W5Run.answer", "", 1, Plan.CALLS));
    all.add(new Workload("W3", "W3", "W3Many.call", "", 1, Plan.CALLS));
    for (String functions : series(quick, "WEATHER", "ORDER", "MANY")) {
      for (String state : List.of("cold", "warm")) {
        all.add(
            new Workload(
                "W4",
                "W4." + functions + "." + state,
                "W4Definitions." + state,
                "functions=" + functions,
                1,
                Plan.DEFINITIONS));
      }
    }
    List<String> functions = series(quick, "1", "10", "100", "1000", "5000");
    scale(all, "ScaleFunctions.first", "ScaleFunctions.callTheFirst", Plan.SCALE, "functions", functions);
    scale(all, "ScaleFunctions.turn", "ScaleFunctions.callInTurn", Plan.CALLS, "functions", functions);
    List<String> calls = series(quick, "1", "2", "4", "8", "16", "32", "64", "128");
    scale(all, "ScaleCalls", "ScaleCalls.answer", Plan.SCALE, "calls", calls);
    List<String> more = series(quick, "1024", "16384", "262144", "4194304");
    scale(all, "ScaleRun", "ScaleRun.answer", Plan.SCALE, "more", more);
    List<String> items = series(quick, "6", "60", "600", "6000");
    scale(all, "ScaleArguments", "ScaleArguments.call", Plan.SCALE, "items", items);
    for (int threads : new int[] {1, 2}) {
      all.add(new Workload(SCALE, THREADS + "additions-" + threads, "Additions.add", "", threads, Plan.SCALE));
      all.add(new Workload(SCALE, THREADS + "W1-" + threads, "W1Weather.call", "", threads, Plan.SCALE));
      all.add(new Workload(SCALE, THREADS + "W2-" + threads, "W2Order.call", "", threads, Plan.SCALE));
    }
    return all;
  }

  private static void scale(
      List<Workload> all, String name, String benchmark, Plan plan, String parameter, List<String> values) {
    for (String value : values) {
      all.add(new Workload(SCALE, name + "." + value, benchmark, parameter + "=" + value, 1, plan));
    }
  }

  private static List<String> series(boolean quick, String... values) {
    return quick ? List.of(values[0], values[values.length - 1]) : List.of(values);
  }
}
