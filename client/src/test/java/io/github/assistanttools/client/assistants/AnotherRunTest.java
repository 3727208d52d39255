package io.github.assistanttools.client.assistants;

import static io.github.assistanttools.client.TestServer.events;
import static io.github.assistanttools.client.assistants.Driven.done;
import static io.github.assistanttools.client.assistants.Driven.run;
import static io.github.assistanttools.client.assistants.Driven.waiting;
import static io.github.assistanttools.client.assistants.Driven.waitingEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.ApiException.Delivery;
import io.github.assistanttools.client.TestServer;
import io.github.assistanttools.client.TestServer.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A response with another run than the requested one does not count as a response, and its calls
 * are not made.
 */
@Timeout(60)
class AnotherRunTest {
  private final Driven driven = new Driven();

  @AfterEach
  void close() {
    driven.close();
  }

  private static Reply another(String own) {
    return TestServer.response(200, Driven.waitingJson("z").replace(own, own + "0"));
  }

  private void assertCompleted(RunResult result, String trace) {
    assertThat(result.status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(result.run().id()).isEqualTo("run_1");
    assertThat(driven.made).containsExactly("a");
    assertThat(driven.trace()).isEqualTo(trace);
  }

  @ParameterizedTest
  @ValueSource(strings = {"run_1", "thread_1"})
  void theRunIsLookedAtAgain(String own) {
    driven.server.then(run("queued"), another(own), waiting("a"), run("completed"));
    assertCompleted(driven.run(), "create get get submit");
  }

  @Test
  void norIsOneThatCannotBeRead() {
    driven.server.then(
        run("queued"),
        events(Driven.event("queued")),
        TestServer.response(200, ""),
        waiting("a"),
        run("completed"));
    assertCompleted(driven.run(), "create get get get submit");
  }

  @Test
  void aSubmitMayNotHaveArrived() {
    driven.server.then(waiting("a"), another("run_1"), waiting("a"), run("completed"));
    assertCompleted(driven.run(), "create submit get submit");
  }

  @Test
  void aStreamOfItIsLeft() {
    driven.server.then(
        events(waitingEvent("a") + done()),
        events(waitingEvent("z").replace("run_1", "run_10") + done()),
        run("completed"));
    assertCompleted(driven.stream(), "create submit get");
  }

  @Test
  void itIsNotWhatWasCreated() {
    driven.server.then(another("thread_1"));
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(driven::run)
        .withMessage("the run: the response contains another run")
        .satisfies(failure -> assertThat(failure.delivery()).isEqualTo(Delivery.NO_RESPONSE));
    assertThat(driven.made).isEmpty();
  }

  @Test
  void itIsNotResumed() {
    driven.server.then(another("run_1"));
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> driven.driver().build().resume("thread_1", "run_1"))
        .withMessage("the run: the response contains another run");
    assertThat(driven.made).isEmpty();
  }
}
