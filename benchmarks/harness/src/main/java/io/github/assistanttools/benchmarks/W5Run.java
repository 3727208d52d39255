package io.github.assistanttools.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** W5: a run of ten calls becomes the body that answers it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class W5Run {
  private Toolset tools;
  private RunJson run;

  @Setup
  public void open() {
    tools = Contestant.onClassPath().open(Functions.RUN, new ConstantShop());
    run = RunJson.of(Inputs.mixed(10));
  }

  @Benchmark
  public byte[] answer() {
    return tools.answer(run.next());
  }
}
