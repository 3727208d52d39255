package io.github.assistanttools.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Which threads an interrupt reaches. */
class CancellationTest {
  private final Cancellation cancellation = new Cancellation();

  @Test
  void workBeginsOnceAndNotAfterItIsCanceled() {
    assertThat(cancellation.enter()).isTrue();
    assertThat(cancellation.enter()).isFalse();
    cancellation.leave();
    assertThat(cancellation.enter()).isFalse();
    assertThat(cancellation.cancel()).isTrue();
    assertThat(cancellation.reenter()).isFalse();
    Cancellation early = new Cancellation();
    assertThat(early.cancel()).isFalse();
    assertThat(early.enter()).isFalse();
  }

  @Test
  void onlyWorkThatHasNotBegunCanBePrevented() {
    assertThat(cancellation.prevent()).isTrue();
    assertThat(cancellation.enter()).isFalse();
    Cancellation begun = new Cancellation();
    begun.enter();
    assertThat(begun.prevent()).isFalse();
    assertThat(begun.cancelled()).isFalse();
  }

  @Test
  void theInterruptReachesTheThreadThatIsInsideAndStaysThere() {
    cancellation.enter();
    cancellation.cancel();
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
    cancellation.leave();
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void aThreadThatHasLeftIsNotInterrupted() {
    cancellation.enter();
    cancellation.leave();
    assertThat(cancellation.cancel()).isTrue();
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void somebodyElsesInterruptIsLeftAlone() {
    cancellation.enter();
    Thread.currentThread().interrupt();
    cancellation.cancel();
    cancellation.leave();
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aThreadThatLeavesLateDoesNotTakeTheNextOneAlong() {
    cancellation.enter();
    CompletableFuture.runAsync(
            cancellation::reenter,
            task -> {
              Thread next = new Thread(task);
              next.start();
              try {
                next.join();
              } catch (InterruptedException failure) {
                throw new AssertionError(failure);
              }
            })
        .join();
    Thread.currentThread().interrupt();
    cancellation.leave();
    assertThat(Thread.interrupted()).isTrue();
  }
}
