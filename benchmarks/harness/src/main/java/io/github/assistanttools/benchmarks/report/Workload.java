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
 */
record Workload(String group, String name, String benchmark, String parameter, int threads) {
  private static final String DEFINITIONS = "W4";
  private static final String SCALE = "scale";
  private static final String THREADS = "Threads.";

  /** Whether only the first two contestants are measured. */
  boolean scale() {
    return group.equals(SCALE);
  }

  /** Whether definitions are made, where contestants are so far apart that a short time tells. */
  boolean definitions() {
    return group.equals(DEFINITIONS);
  }

  /** Whether what several threads do at once is measured. */
  boolean throughput() {
    return name.startsWith(THREADS);
  }

  /** All of them, or of a series of parameters only the first and the last. */
  static List<Workload> all(boolean quick) {
    List<Workload> all = new ArrayList<>();
    all.add(new Workload("W1", "W1", "W1Weather.call", "", 1));
    all.add(new Workload("W2", "W2", "W2Order.call", "", 1));
    all.add(new Workload("W5", "W5", "W5Run.answer", "", 1));
    all.add(new Workload("W3", "W3", "W3Many.call", "", 1));
    for (String functions : series(quick, "WEATHER", "ORDER", "MANY")) {
      for (String state : List.of("cold", "warm")) {
        String name = DEFINITIONS + "." + functions + "." + state;
        all.add(
            new Workload(DEFINITIONS, name, "W4Definitions." + state, "functions=" + functions, 1));
      }
    }
    List<String> functions = series(quick, "1", "100", "1000", "5000");
    scale(all, "ScaleFunctions.first", "ScaleFunctions.callTheFirst", "functions", functions);
    scale(all, "ScaleFunctions.turn", "ScaleFunctions.callInTurn", "functions", functions);
    List<String> calls = series(quick, "1", "4", "16", "64", "128");
    scale(all, "ScaleCalls", "ScaleCalls.answer", "calls", calls);
    List<String> more = series(quick, "1024", "16384", "262144", "4194304");
    scale(all, "ScaleRun", "ScaleRun.answer", "more", more);
    List<String> items = series(quick, "6", "60", "600", "6000");
    scale(all, "ScaleArguments", "ScaleArguments.call", "items", items);
    for (int threads : new int[] {1, 2}) {
      all.add(new Workload(SCALE, THREADS + "additions-" + threads, "Additions.add", "", threads));
      all.add(new Workload(SCALE, THREADS + "W1-" + threads, "W1Weather.call", "", threads));
      all.add(new Workload(SCALE, THREADS + "W2-" + threads, "W2Order.call", "", threads));
    }
    return all;
  }

  private static void scale(
      List<Workload> all, String name, String benchmark, String parameter, List<String> values) {
    for (String value : values) {
      all.add(new Workload(SCALE, name + "." + value, benchmark, parameter + "=" + value, 1));
    }
  }

  private static List<String> series(boolean quick, String... values) {
    return quick ? List.of(values[0], values[values.length - 1]) : List.of(values);
  }
}
