package io.github.assistanttools.benchmarks;

/** W6: all that a process does that starts, defines its functions, answers one run and ends. */
public final class WholeProcess {
  private WholeProcess() {}

  public static void main(String[] args) {
    Toolset tools = Contestant.onClassPath().open(Functions.RUN, new ConstantShop());
    String definitions = tools.tools();
    byte[] body = tools.answer(RunJson.of(Inputs.mixed(10)).next());
    if (definitions.isEmpty() || body.length == 0) {
      throw new IllegalStateException("nothing was answered");
    }
  }
}
