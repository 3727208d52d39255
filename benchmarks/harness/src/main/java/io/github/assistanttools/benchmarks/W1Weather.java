package io.github.assistanttools.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** W1: a call with two short arguments and a small result. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class W1Weather {
  private Toolset tools;

  @Setup
  public void open() {
    tools = Contestant.onClassPath().open(Functions.WEATHER, new ConstantShop());
  }

  @Benchmark
  public String call() {
    return tools.call(Inputs.WEATHER.function(), Inputs.WEATHER.arguments());
  }
}
