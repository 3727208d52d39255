package io.github.assistanttools.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Nothing of anybody's: additions in a processor's registers. What two threads of it gain over one is what the
 * machine lets two threads gain.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Additions {
  private static final int TIMES = 200;

  private int start;

  @Benchmark
  public int add() {
    int a = ++start;
    int b = 1;
    int c = 2;
    int d = 3;
    for (int i = 0; i < TIMES; i++) {
      a += b ^ i;
      b += c ^ a;
      c += d + i;
      d += a ^ i;
    }
    return a + b + c + d;
  }
}
