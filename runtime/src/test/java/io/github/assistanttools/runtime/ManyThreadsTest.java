package io.github.assistanttools.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.assistanttools.runtime.codec.ResultWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A thousand calls at once, in virtual threads on a JDK that has them. */
@Timeout(60)
class ManyThreadsTest {
  private ExecutorService threads;

  @BeforeEach
  void start() {
    if (Runtime.version().feature() < 21) {
      threads = Executors.newCachedThreadPool();
      return;
    }
    try {
      threads =
          (ExecutorService)
              Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    } catch (ReflectiveOperationException failure) {
      fail(failure);
    }
  }

  @AfterEach
  void letGo() {
    threads.shutdownNow();
  }

  @Test
  void aThousandCallsRunAtOnceAndTheOneThatHangsIsLeftBehind() {
    int calls = 1_000;
    CountDownLatch all = new CountDownLatch(calls);
    CompletableFuture<String> stage = new CompletableFuture<>();
    HandMade tools =
        new HandMade()
            .answering(
                "meet",
                (out, context) -> {
                  all.countDown();
                  all.await();
                  out.string(context.call().id());
                })
            .answering(
                "later",
                (out, context) -> {
                  out.later(stage, ResultWriter::string);
                  stage.complete("done");
                })
            .function(
                Hanging.function("hang", CallPolicy.DEFAULT.timeout(Duration.ofMillis(50))),
                (in, out, context) -> new CountDownLatch(1).await());
    Toolbox toolbox = Toolbox.builder().add(tools).executor(threads).build();
    List<ToolCall> batch =
        IntStream.range(0, calls + 2)
            .mapToObj(
                i ->
                    new ToolCall("c" + i, i < calls ? "meet" : i == calls ? "later" : "hang", "{}"))
            .toList();
    List<String> outputs = Errors.of(toolbox.callAll(batch));
    assertThat(outputs.subList(0, calls))
        .containsExactlyElementsOf(IntStream.range(0, calls).mapToObj(i -> "c" + i).toList());
    assertThat(outputs.subList(calls, calls + 2)).containsExactly("done", "timed_out");
  }
}
