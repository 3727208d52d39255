package io.github.assistanttools.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** W3: one call out of 200 functions, all of them in turn. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class W3Many {
  private Toolset tools;
  private Call[] calls;
  private int next;

  @Setup
  public void open() {
    tools = Contestant.onClassPath().open(Functions.MANY, new ConstantShop());
    calls = Many.calls(Many.FUNCTIONS);
  }

  @Benchmark
  public String call() {
    Call call = calls[next];
    next = next + 1 == calls.length ? 0 : next + 1;
    return tools.call(call.function(), call.arguments());
  }
}
