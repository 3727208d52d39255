package io.github.assistanttools.client.assistants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.assistanttools.client.TestServer;
import io.github.assistanttools.client.TestServer.Reply;
import io.github.assistanttools.client.assistants.RunResult.End;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Closing drivers, and waiting for them. */
@Timeout(60)
class DriverCloseTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  private final Driven driven = new Driven();
  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);

  @AfterEach
  void close() {
    driven.close();
  }

  private Reply holdingCalls() {
    driven.tools.answering(
        "hold",
        (out, context) -> {
          reached.countDown();
          goOn.await();
          out.string("held");
        });
    return TestServer.response(200, Driven.waitingJson("a").replace("\"look\"", "\"hold\""));
  }

  @Test
  void aDriverThatDrivesNothingIsNotWaitedFor() {
    RunDriver driver = driven.driver().build();
    assertThat(driver.await(Duration.ZERO)).isTrue();
    driver.close();
    driver.close();
    assertThatIllegalStateException().isThrownBy(() -> driver.run("thread_1", "asst_1"));
  }

  @Test
  void callsThatAreBeingMadeAreWaitedFor() throws Exception {
    driven.server.then(holdingCalls(), Driven.run("completed"));
    RunDriver driver = driven.driver().build();
    Background background = new Background(() -> driver.run("thread_1", "asst_1"));
    reached.await();
    assertThat(driver.await(Duration.ofMillis(50))).isFalse();
    assertThat(driver.await(Duration.ofSeconds(Long.MIN_VALUE))).isFalse();
    goOn.countDown();
    assertThat(driver.await(Duration.ofSeconds(Long.MAX_VALUE))).isTrue();
    assertThat(background.result().end()).isEqualTo(End.OVER);
  }

  @Test
  void aDriverThatIsClosedStopsAndHasEndedThen() throws Exception {
    driven.server.then(
        out -> {
          TestServer.events(Driven.event("queued")).to(out);
          reached.countDown();
          out.awaitClose();
        });
    RunDriver driver = driven.driver().streaming().build();
    Background background = new Background(() -> driver.run("thread_1", "asst_1"));
    reached.await();
    driver.close();
    assertThat(driver.await(Duration.ZERO)).isTrue();
    // Stopped before or after the event that names the run was read.
    if (background.failure() == null) {
      assertThat(background.result().end()).isEqualTo(End.STOPPED);
    }
  }

  @Test
  void aWaitThatIsInterruptedEndsAndTheThreadStaysInterrupted() throws Exception {
    driven.server.then(holdingCalls(), Driven.run("completed"));
    RunDriver driver = driven.driver().build();
    Background background = new Background(() -> driver.run("thread_1", "asst_1"));
    reached.await();
    Thread.currentThread().interrupt();
    assertThat(driver.await(LONG)).isFalse();
    assertThat(Thread.interrupted()).isTrue();
    goOn.countDown();
    assertThat(background.result().status()).isEqualTo(RunStatus.COMPLETED);
  }

  @Test
  void aToolOrListenerThatClosesItsDriverDoesNotWaitForItself() {
    AtomicReference<RunDriver> driver = new AtomicReference<>();
    driven.tools.answering(
        "shut",
        (out, context) -> {
          driver.get().close();
          out.string("closed");
        });
    String waiting = Driven.waitingJson("a").replace("\"look\"", "\"shut\"");
    driven.server.then(TestServer.response(200, waiting), Driven.run("in_progress"));
    driver.set(driven.driver().build());
    assertThat(driver.get().run("thread_1", "asst_1").end()).isEqualTo(End.STOPPED);
    assertThat(driven.submitted()).hasSize(1);
  }
}
