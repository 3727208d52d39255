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

/** W4: the definitions, of a new toolset each time and of the same one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class W4Definitions {
  @Param({"WEATHER", "ORDER", "MANY"})
  public Functions functions;

  private Contestant contestant;
  private Shop shop;
  private Toolset tools;

  @Setup
  public void open() {
    contestant = Contestant.onClassPath();
    shop = new ConstantShop();
    tools = contestant.open(functions, shop);
  }

  @Benchmark
  public String cold() {
    return contestant.open(functions, shop).tools();
  }

  @Benchmark
  public String warm() {
    return tools.tools();
  }
}
