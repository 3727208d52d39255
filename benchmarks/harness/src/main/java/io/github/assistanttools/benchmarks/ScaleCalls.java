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

/** What a run of more and more calls costs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ScaleCalls {
  @Param({"1", "4", "16", "64", "128"})
  public int calls;

  private Toolset tools;
  private RunJson run;

  @Setup
  public void open() {
    tools = Contestant.onClassPath().open(Functions.RUN, new ConstantShop());
    run = RunJson.of(Inputs.mixed(calls));
  }

  @Benchmark
  public byte[] answer() {
    return tools.answer(run.next());
  }
}
