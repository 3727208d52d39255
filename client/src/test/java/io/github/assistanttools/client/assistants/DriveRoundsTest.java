package io.github.assistanttools.client.assistants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.assistanttools.client.TestServer;
import io.github.assistanttools.client.TestServer.Reply;
import io.github.assistanttools.client.TestServer.Request;
import io.github.assistanttools.client.assistants.RunResult.End;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that responds with new calls forever. */
@Timeout(60)
class DriveRoundsTest {
  private final Driven driven = new Driven();
  private final AtomicInteger round = new AtomicInteger();

  @AfterEach
  void close() {
    driven.close();
  }

  private Reply more(Request request) {
    return switch (Driven.word(request.line())) {
      case "cancel" -> Driven.run("cancelling");
      case "get" -> Driven.waiting("call_" + round.get());
      default -> {
        String id = "call_" + round.incrementAndGet();
        yield request.body().contains("\"stream\":true")
            ? TestServer.events(Driven.waitingEvent(id) + Driven.done())
            : Driven.waiting(id);
      }
    };
  }

  private RunResult run(RunDriverBuilder builder, boolean streaming) {
    driven.server.otherwise(this::more);
    return (streaming ? builder.streaming() : builder).build().run("thread_1", "asst_1");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aDriveEndsAfterAHundredRounds(boolean streaming) {
    RunResult result = run(driven.driver(), streaming);
    assertThat(result.end()).isEqualTo(End.TOO_MANY_ROUNDS);
    assertThat(result.rounds()).isEqualTo(100);
    assertThat(driven.made).hasSize(100);
    assertThat(driven.submitted()).hasSize(100);
    assertThat(driven.trace()).doesNotContain("cancel");
    assertThat(result.status()).isEqualTo(RunStatus.REQUIRES_ACTION);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theRunIsCancelledIfTheDriverIsToldTo(boolean streaming) {
    RunResult result = run(driven.driver().maxRounds(2).cancelAtMaxRounds(), streaming);
    assertThat(result.end()).isEqualTo(End.TOO_MANY_ROUNDS);
    assertThat(result.status()).isEqualTo(RunStatus.CANCELLING);
    assertThat(driven.made).containsExactly("call_1", "call_2");
    assertThat(driven.trace()).isEqualTo("create submit submit cancel");
  }

  @Test
  void aRunThatCannotBeCancelledThenIsToldOf() {
    driven.server.then(Driven.waiting("a"), Driven.waiting("b"), Driven.refusal("Cannot cancel."));
    RunResult result =
        driven.driver().maxRounds(1).cancelAtMaxRounds().build().run("thread_1", "asst_1");
    assertThat(result.end()).isEqualTo(End.TOO_MANY_ROUNDS);
    assertThat(driven.news).contains("not cancelled 400");
  }

  @Test
  void outputsThatAreSubmittedAgainAreNoOtherRound() {
    driven.server.then(
        Driven.waiting("a"),
        TestServer.drop(),
        Driven.waiting("a"),
        TestServer.drop(),
        Driven.waiting("a"),
        Driven.run("completed"));
    RunResult result = driven.driver().maxRounds(1).build().run("thread_1", "asst_1");
    assertThat(result.end()).isEqualTo(End.OVER);
    assertThat(result.rounds()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void aDriverAnswersOneRoundAtLeast(int rounds) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> driven.driver().maxRounds(rounds))
        .withMessage("at least one round, not " + rounds);
  }
}
