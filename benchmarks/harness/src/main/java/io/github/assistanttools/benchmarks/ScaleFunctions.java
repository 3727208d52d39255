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

/**
 * What a call costs among more and more functions: of all of them in turn, or always of the same
 * one.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ScaleFunctions {
  @Param({"1", "100", "1000", "5000"})
  public int functions;

  private Toolset tools;
  private Call[] calls;
  private int next;

  @Setup
  public void open() {
    tools = ((Scalable) Contestant.onClassPath()).open(functions, new ConstantShop());
    calls = Many.calls(functions);
  }

  @Benchmark
  public String callInTurn() {
    Call call = calls[next];
    next = next + 1 == calls.length ? 0 : next + 1;
    return tools.call(call.function(), call.arguments());
  }

  @Benchmark
  public String callTheFirst() {
    return tools.call(calls[0].function(), calls[0].arguments());
  }
}
