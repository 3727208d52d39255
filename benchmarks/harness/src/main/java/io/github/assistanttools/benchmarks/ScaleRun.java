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

/** The cost of a run with one call and an increasing amount of irrelevant text. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ScaleRun {
  @Param({"1024", "16384", "262144", "4194304"})
  public int more;

  private Toolset tools;
  private RunJson run;

  @Setup
  public void open() {
    tools = Contestant.onClassPath().open(Functions.RUN, new ConstantShop());
    run = RunJson.of(Inputs.mixed(1), more);
  }

  @Benchmark
  public byte[] answer() {
    return tools.answer(run.next());
  }
}
