package io.github.assistanttools.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A call that another one makes just now is asked for again until it is answered. */
final class CallsMadeElsewhereTest {
  private static final RunInfo RUN = RunInfo.of("run_1", "thread_1", null);

  /** Says that the call is made elsewhere, once, and after that what came of it. */
  private static final class Elsewhere implements CallJournal {
    private final AtomicInteger asked = new AtomicInteger();

    @Override
    public Optional<ToolOutput> find(String runId, ToolCall call) {
      return Optional.empty();
    }

    @Override
    public Entry begin(String runId, ToolCall call, boolean repeatable) {
      return asked.getAndIncrement() == 0
          ? new Running()
          : new Finished(ToolOutput.of(call.id(), "done elsewhere"));
    }

    @Override
    public ToolOutput finish(String runId, ToolOutput output) {
      return output;
    }
  }

  @Test
  void aThreadThatIsSlowToAskAgainIsWaitedFor() {
    Thread caller = Thread.currentThread();
    CountDownLatch answered = new CountDownLatch(1);
    AtomicInteger handed = new AtomicInteger();
    Executor slow =
        work -> {
          boolean again = handed.incrementAndGet() > 1;
          Thread thread =
              new Thread(
                  () -> {
                    // Until the caller sees that it has nothing to do but to wait, or has given the
                    // call up.
                    while (again
                        && caller.getState() == Thread.State.RUNNABLE
                        && answered.getCount() > 0) {
                      Thread.onSpinWait();
                    }
                    work.run();
                  });
          thread.start();
        };
    Toolbox toolbox =
        Toolbox.builder()
            .add(new HandMade().answering("act", (out, context) -> out.string("done here")))
            .journal(new Elsewhere())
            .executor(slow)
            .build();

    List<ToolOutput> outputs = toolbox.callAll(List.of(new ToolCall("call_1", "act", "{}")), RUN);
    answered.countDown();

    assertThat(outputs).containsExactly(ToolOutput.of("call_1", "done elsewhere"));
  }
}
