package io.github.assistanttools.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Nothing of anybody's: additions and shifts in a processor's registers, of which none waits for
 * those of another variable, so that one thread keeps a core busy. What two threads of it gain over
 * one is what the machine lets two threads gain: two processors of a virtual machine may be one
 * core.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Additions {
  private static final int TIMES = 100;

  private long start;

  @Benchmark
  public long add() {
    long a = ++start;
    long b = a + 1;
    long c = a + 2;
    long d = a + 3;
    long e = a + 4;
    long f = a + 5;
    long g = a + 6;
    long h = a + 7;
    for (int i = 0; i < TIMES; i++) {
      a += a << 1;
      b += b >>> 1;
      c ^= c << 2;
      d += d >>> 3;
      e ^= e << 1;
      f += f >>> 2;
      g ^= g << 3;
      h += h >>> 1;
    }
    return a + b + c + d + e + f + g + h;
  }
}
