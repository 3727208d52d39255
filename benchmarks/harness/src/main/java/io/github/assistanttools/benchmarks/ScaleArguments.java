package io.github.assistanttools.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What a call with more and more items costs: some 1 kB, 10 kB, 100 kB and 1 MB of arguments. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ScaleArguments {
  @Param({"6", "60", "600", "6000"})
  public int items;

  private Toolset tools;
  private Call call;

  @Setup
  public void open() {
    tools = Contestant.onClassPath().open(Functions.ORDER, new ConstantShop());
    call = Inputs.order(items);
  }

  @Benchmark
  public String call() {
    return tools.call(call.function(), call.arguments());
  }
}
