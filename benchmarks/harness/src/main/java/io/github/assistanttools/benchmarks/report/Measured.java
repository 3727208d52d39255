package io.github.assistanttools.benchmarks.report;

/**
 * What was measured of one contestant in one workload.
 *
 * @param workload such as {@code W1}, {@code W4.MANY.cold} or {@code ScaleCalls.16}
 * @param time nanoseconds for one operation; of {@code W6}, of a process
 * @param amount bytes allocated by one operation; of {@code W6}, classes loaded by a process
 */
public record Measured(String contestant, String workload, double time, double amount) {}
