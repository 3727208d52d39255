package io.github.assistanttools.client.assistants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.ApiException.Delivery;
import io.github.assistanttools.client.TestServer;
import io.github.assistanttools.client.Waits;
import io.github.assistanttools.client.transport.Timing;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A thread that is interrupted gets an exception at once, and stays interrupted. */
@Timeout(60)
class InterruptTest {
  private final TestServer server = new TestServer();
  private final Waits waits = new Waits();
  private final AssistantsClient client =
      AssistantsClient.builder(server.uri()).timing(waits.timing()).build();

  @AfterEach
  void close() {
    server.close();
    Thread.interrupted();
  }

  @Test
  void whileItWaitsForAnAnswer() throws InterruptedException, ExecutionException {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    server.then(
        out -> {
          arrived.countDown();
          out.awaitClose();
          ended.countDown();
        });
    AtomicBoolean kept = new AtomicBoolean();
    FutureTask<ApiException> request =
        new FutureTask<>(
            () -> {
              ApiException failure =
                  catchThrowableOfType(
                      ApiException.class, () -> client.createRun("t", RunRequest.of("a")));
              kept.set(Thread.interrupted());
              return failure;
            });
    Thread thread = new Thread(request);
    thread.start();
    arrived.await();
    thread.interrupt();
    ApiException failure = request.get();
    assertThat(kept).isTrue();
    assertThat(failure).hasMessage("POST /threads/t/runs: the thread was interrupted");
    assertThat(failure.delivery()).isEqualTo(Delivery.NO_RESPONSE);
    ended.await();
    assertThat(server.lines()).hasSize(1);
    assertThat(waits.sleeps()).isEmpty();
  }

  @Test
  void beforeItSends() {
    Thread.currentThread().interrupt();
    ApiException failure =
        catchThrowableOfType(ApiException.class, () -> client.createRun("t", RunRequest.of("a")));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void whileItWaitsToTryAgain() {
    Timing timing = waits.timing();
    Timing interrupting =
        new Timing(
            timing.clock(),
            time -> {
              Thread.currentThread().interrupt();
              timing.sleeper().sleep(time);
            },
            timing.random());
    AssistantsClient interrupted =
        AssistantsClient.builder(server.uri()).timing(interrupting).build();
    server.then(TestServer.response(503, "{\"error\":\"busy\"}"), TestServer.run("queued"));
    ApiException failure =
        catchThrowableOfType(
            ApiException.class, () -> interrupted.createRun("t", RunRequest.of("a")));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(failure.status()).isEqualTo(503);
    assertThat(server.lines()).hasSize(1);
  }
}
