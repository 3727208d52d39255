package io.github.assistanttools.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** W2: a call with 20 nested items, dates and decimals. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class W2Order {
  private Toolset tools;
  private Call call;

  @Setup
  public void open() {
    tools = Contestant.onClassPath().open(Functions.ORDER, new ConstantShop());
    call = Inputs.order(20);
  }

  @Benchmark
  public String call() {
    return tools.call(call.function(), call.arguments());
  }
}
