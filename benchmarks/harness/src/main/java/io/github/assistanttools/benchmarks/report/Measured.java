package io.github.assistanttools.benchmarks.report;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What was measured of one contestant in one workload.
 *
 * @param workload such as {@code W1}, {@code W4.MANY.cold} or {@code ScaleCalls.16}
 * @param time nanoseconds for one operation; of {@code W6}, of a process
 * @param amount bytes allocated by one operation; of {@code W6}, classes loaded by a process
 */
public record Measured(String contestant, String workload, double time, double amount) {

  /** Of several measurements of the same, the median of the times and that of the amounts. */
  static Measured median(List<Measured> all) {
    Measured first = all.get(0);
    return new Measured(
        first.contestant,
        first.workload,
        median(all, Measured::time),
        median(all, Measured::amount));
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static double median(List<Measured> all, ToDoubleFunction<Measured> value) {
    return median(all.stream().mapToDouble(value).toArray());
  }
}
