package io.github.assistanttools.client.assistants;

import static io.github.assistanttools.client.assistants.Driven.event;
import static io.github.assistanttools.client.assistants.Driven.run;
import static io.github.assistanttools.client.assistants.Driven.waiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.TestServer;
import io.github.assistanttools.client.TestServer.Reply;
import io.github.assistanttools.client.assistants.RunResult.End;
import io.github.assistanttools.client.transport.Timing;
import io.github.assistanttools.runtime.CallJournal;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.ToolboxBuilder;
import io.github.assistanttools.runtime.assistants.Assistants;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Drivers that are stopped, and threads that are interrupted, at any point. */
@Timeout(60)
class DriveStopTest {
  private static final CountDownLatch NEVER = new CountDownLatch(1);
  private static final String HEAD =
      "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n";
  private static final Reply CANCELLING = run("cancelling");

  private final Driven driven = new Driven();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);
  private final CallJournal journal = CallJournal.inMemory();
  private final List<Boolean> toldToStop = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void close() {
    driven.close();
    threads.shutdownNow();
  }

  private Toolbox toolbox(boolean parallel) {
    ToolboxBuilder builder = driven.toolbox().journal(journal);
    return (parallel ? builder.executor(threads) : builder).build();
  }

  private Background drive(RunDriver driver) {
    return new Background(() -> driver.run("thread_1", "asst_1"));
  }

  /** A driver whose pauses do not end. */
  private RunDriver drowsy() {
    Timing timing =
        new Timing(
            driven.waits.timing().clock(),
            time -> {
              reached.countDown();
              NEVER.await();
            },
            () -> 0);
    return RunDriver.of(driven.client(timing), toolbox(false));
  }

  /** A call that blocks the driver until the test releases it. */
  private Reply holdingCalls() {
    driven.tools.answering(
        "hold",
        (out, context) -> {
          driven.made.add(context.call().id());
          reached.countDown();
          goOn.await();
          out.string("held");
        });
    return TestServer.response(200, Driven.waitingJson("a", "b").replace("\"look\"", "\"hold\""));
  }

  /** A call that waits until it is canceled. */
  private Reply patientCalls() {
    driven.tools.answering(
        "wait",
        (out, context) -> {
          driven.made.add(context.call().id());
          reached.countDown();
          try {
            NEVER.await();
          } catch (InterruptedException interrupt) {
            toldToStop.add(context.cancelled());
            throw interrupt;
          }
        });
    return TestServer.response(200, Driven.waitingJson("a", "b").replace("\"look\"", "\"wait\""));
  }

  private void assertStopped(Background background) throws InterruptedException {
    assertThat(background.result().end()).isEqualTo(End.STOPPED);
    assertThat(background.interrupted()).isFalse();
  }

  @Test
  void aDriverThatWasStoppedDrivesNoMore() {
    RunDriver driver = driven.driver().build();
    driver.stop();
    assertThatIllegalStateException()
        .isThrownBy(() -> driver.run("thread_1", "asst_1"))
        .withMessage("the driver was stopped");
    assertThatIllegalStateException().isThrownBy(() -> driver.resume("thread_1", "run_1"));
    assertThat(driven.trace()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aPauseIsCutShort(boolean cancel) throws Exception {
    driven.server.then(run("queued"), CANCELLING);
    RunDriver driver = drowsy();
    Background background = drive(driver);
    reached.await();
    stop(driver, cancel);
    assertStopped(background);
    assertThat(driven.trace()).isEqualTo(cancel ? "create cancel" : "create");
    assertThat(background.result().status())
        .isEqualTo(cancel ? RunStatus.CANCELLING : RunStatus.QUEUED);
  }

  private static void stop(RunDriver driver, boolean cancel) {
    if (cancel) {
      driver.stopAndCancel();
    } else {
      driver.stop();
    }
  }

  @Test
  void aLookIsCutShort() throws Exception {
    driven.server.then(
        run("queued"),
        out -> {
          reached.countDown();
          NEVER.await();
        });
    RunDriver driver = driven.driver().build();
    Background background = drive(driver);
    reached.await();
    driver.stop();
    assertStopped(background);
  }

  @Test
  void theFirstLookOfARunThatIsResumedIsCutShortToo() throws Exception {
    driven.server.then(
        out -> {
          reached.countDown();
          NEVER.await();
        });
    RunDriver driver = driven.driver().build();
    Background background = new Background(() -> driver.resume("thread_1", "run_1"));
    reached.await();
    driver.stop();
    assertThat(background.failure())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the driver was stopped before there was a run");
    assertThat(background.interrupted()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aStreamIsCutShort(boolean cancel) throws Exception {
    driven.server.then(
        out -> {
          TestServer.write(out, HEAD + event("queued"));
          NEVER.await();
        },
        CANCELLING);
    RunDriver driver = driven.driver().streaming().listener(onStatus(reached::countDown)).build();
    Background background = drive(driver);
    reached.await();
    stop(driver, cancel);
    assertStopped(background);
    assertThat(driven.trace()).isEqualTo(cancel ? "create cancel" : "create");
    assertThat(driven.news).doesNotContain("stream lost");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aRunThatIsBeingCreatedIsWaitedForSoThatItIsNotLost(boolean streaming) throws Exception {
    driven.server.then(
        out -> {
          if (streaming) {
            TestServer.write(out, HEAD);
          }
          reached.countDown();
          goOn.await();
          if (streaming) {
            TestServer.write(out, event("queued"));
          } else {
            run("queued").to(out);
          }
        },
        CANCELLING);
    RunDriver driver = (streaming ? driven.driver().streaming() : driven.driver()).build();
    Background background = drive(driver);
    reached.await();
    driver.stopAndCancel();
    goOn.countDown();
    assertStopped(background);
    assertThat(driven.trace()).isEqualTo("create cancel");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void callsThatAreBeingMadeAreFinishedAndSubmitted(boolean parallel) throws Exception {
    driven.server.then(holdingCalls(), run("in_progress"));
    RunDriver driver = driven.driver(toolbox(parallel)).build();
    Background background = drive(driver);
    reached.await();
    driver.stop();
    goOn.countDown();
    assertStopped(background);
    assertThat(driven.made).containsExactlyInAnyOrder("a", "b");
    assertThat(driven.submitted())
        .containsExactly(
            Assistants.submitToolOutputs(
                List.of(ToolOutput.of("a", "held"), ToolOutput.of("b", "held")), false));
    assertThat(driven.trace()).isEqualTo("create submit");
    assertThat(background.result().calls()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void callsAreGivenUpWithTheirRun(boolean parallel) throws Exception {
    driven.server.then(patientCalls(), CANCELLING);
    RunDriver driver = driven.driver(toolbox(parallel)).build();
    Background background = drive(driver);
    reached.await();
    driver.stopAndCancel();
    assertStopped(background);
    threads.shutdown();
    assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    assertThat(driven.trace()).isEqualTo("create cancel");
    assertThat(toldToStop).hasSize(driven.made.size()).containsOnly(true);
    if (!parallel) {
      assertThat(driven.made).containsExactly("a");
    }
    // In parallel the other one may not have begun.
    assertThat(driven.made).isNotEmpty();
    for (String id : driven.made) {
      assertThat(journal.find("run_1", new ToolCall(id, "wait", "{}")).orElseThrow().output())
          .isEqualTo(
              "{\"error\":{\"code\":\"cancelled\",\"message\":\"the run was given up before the call ended; it may have taken effect\"}}");
    }
  }

  @Test
  void callsThatWereToBeFinishedCanStillBeGivenUp() throws Exception {
    driven.server.then(patientCalls(), CANCELLING);
    RunDriver driver = driven.driver(toolbox(true)).build();
    Background background = drive(driver);
    reached.await();
    driver.stop();
    driver.stopAndCancel();
    assertStopped(background);
    assertThat(driven.trace()).isEqualTo("create cancel");
  }

  @Test
  void aToolThatDoesNotHeedTheStopHasItsResultRecorded() throws Exception {
    driven.tools.answering(
        "ignore",
        (out, context) -> {
          reached.countDown();
          while (!context.cancelled()) {
            Thread.onSpinWait();
          }
          out.string("done all the same");
        });
    driven.server.then(
        TestServer.response(200, Driven.waitingJson("a").replace("\"look\"", "\"ignore\"")),
        CANCELLING);
    RunDriver driver = driven.driver(toolbox(false)).build();
    Background background = drive(driver);
    reached.await();
    driver.stopAndCancel();
    assertStopped(background);
    assertThat(driven.trace()).isEqualTo("create cancel");
    assertThat(journal.find("run_1", new ToolCall("a", "ignore", "{}")))
        .contains(ToolOutput.of("a", "done all the same"));
  }

  @Test
  void aSubmitIsNeverCutShort() throws Exception {
    driven.server.then(
        waiting("a"),
        out -> {
          reached.countDown();
          goOn.await();
          run("in_progress").to(out);
        },
        CANCELLING);
    RunDriver driver = driven.driver().build();
    Background background = drive(driver);
    reached.await();
    driver.stopAndCancel();
    goOn.countDown();
    assertStopped(background);
    assertThat(driven.news).contains("submitted [a]");
    assertThat(driven.trace()).isEqualTo("create submit cancel");
  }

  @Test
  void afterASubmitThatFailedNothingIsSubmittedAgain() throws Exception {
    driven.server.then(waiting("a"), TestServer.response(429, "{}", "retry-after: 100"));
    RunDriver driver = drowsy();
    Background background = drive(driver);
    reached.await();
    driver.stop();
    assertStopped(background);
    assertThat(driven.trace()).isEqualTo("create submit");
    assertThat(journal.find("run_1", new ToolCall("a", "look", "{}")))
        .contains(ToolOutput.of("a", "seen by a"));
  }

  @Test
  void aRunThatCannotBeCancelledIsOnlyLeft() throws Exception {
    driven.server.then(run("queued"), Driven.refusal("Cannot cancel run with status 'completed'."));
    AtomicReference<ApiException> why = new AtomicReference<>();
    RunListener listener =
        new RunListener() {
          @Override
          public void notCancelled(Run run, ApiException failure) {
            why.set(failure);
          }
        };
    Timing timing =
        new Timing(
            driven.waits.timing().clock(),
            time -> {
              reached.countDown();
              NEVER.await();
            },
            () -> 0);
    RunDriver driver =
        RunDriver.builder(driven.client(timing), toolbox(false)).listener(listener).build();
    Background background = drive(driver);
    reached.await();
    driver.stopAndCancel();
    assertStopped(background);
    assertThat(why.get()).hasMessageContaining("Cannot cancel run");
    assertThat(background.result().status()).isEqualTo(RunStatus.QUEUED);
  }

  @Test
  void aListenerMayStopTheDriverAndIsNeverInterruptedByThat() {
    driven.server.then(Driven.waiting("a"));
    AtomicReference<RunDriver> driver = new AtomicReference<>();
    List<Boolean> interrupted = new ArrayList<>();
    driver.set(
        driven
            .driver()
            .listener(
                onStatus(
                    () -> {
                      driver.get().stop();
                      interrupted.add(Thread.currentThread().isInterrupted());
                    }))
            .build());
    assertThat(driver.get().run("thread_1", "asst_1").end()).isEqualTo(End.STOPPED);
    assertThat(interrupted).containsExactly(false);
    assertThat(Thread.interrupted()).isFalse();
    assertThat(driven.made).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aListenerIsNotInterruptedFromOutside(boolean streaming) throws Exception {
    if (streaming) {
      driven.server.then(
          TestServer.events(event("queued") + event("in_progress") + event("completed")));
    } else {
      driven.server.then(run("queued"), run("in_progress"));
    }
    List<Boolean> interrupted = Collections.synchronizedList(new ArrayList<>());
    RunListener listener =
        new RunListener() {
          @Override
          public void status(Run run) {
            if (run.status().equals(RunStatus.IN_PROGRESS)) {
              reached.countDown();
              while (goOn.getCount() > 0) {
                Thread.onSpinWait();
              }
              interrupted.add(Thread.currentThread().isInterrupted());
            }
          }
        };
    RunDriverBuilder builder = driven.driver().listener(listener);
    RunDriver driver = (streaming ? builder.streaming() : builder).build();
    Background background = drive(driver);
    reached.await();
    driver.stop();
    goOn.countDown();
    assertStopped(background);
    assertThat(interrupted).containsExactly(false);
  }

  @Test
  void aStopReachesAllRunsOfTheDriverAndNoOtherDriver() throws Exception {
    CountDownLatch asleep = new CountDownLatch(4);
    CountDownLatch wake = new CountDownLatch(1);
    Timing timing =
        new Timing(
            driven.waits.timing().clock(),
            time -> {
              asleep.countDown();
              wake.await();
            },
            () -> 0);
    driven.server.otherwise(request -> run(wake.getCount() > 0 ? "queued" : "completed"));
    RunDriver stopped = RunDriver.of(driven.client(timing), toolbox(false));
    RunDriver other = RunDriver.of(driven.client(timing), toolbox(false));
    List<Background> backgrounds =
        List.of(drive(stopped), drive(stopped), drive(stopped), drive(other));
    asleep.await();
    stopped.stop();
    for (Background background : backgrounds.subList(0, 3)) {
      assertStopped(background);
    }
    wake.countDown();
    assertThat(backgrounds.get(3).result().status()).isEqualTo(RunStatus.COMPLETED);
  }

  @Test
  void aThreadThatIsInterruptedInAPauseStopsAndStaysInterrupted() throws Exception {
    driven.server.then(run("queued"));
    Background background = drive(drowsy());
    reached.await();
    background.interrupt();
    assertThat(background.result().end()).isEqualTo(End.STOPPED);
    assertThat(background.interrupted()).isTrue();
    assertThat(driven.trace()).isEqualTo("create");
  }

  @Test
  void aThreadThatIsInterruptedInAStreamStopsAndStaysInterrupted() throws Exception {
    driven.server.then(
        out -> {
          TestServer.write(out, HEAD + event("queued"));
          NEVER.await();
        });
    Background background =
        drive(driven.driver().streaming().listener(onStatus(reached::countDown)).build());
    reached.await();
    background.interrupt();
    assertThat(background.result().end()).isEqualTo(End.STOPPED);
    assertThat(background.interrupted()).isTrue();
    assertThat(driven.trace()).isEqualTo("create");
  }

  @Test
  void aStreamThatIsInterruptedBeforeItNamesTheRunIsToldOf() throws Exception {
    driven.server.then(
        out -> {
          TestServer.write(out, HEAD + event("thread.unknown", "7"));
          NEVER.await();
        });
    RunListener listener =
        new RunListener() {
          @Override
          public void event(ServerSentEvent event) {
            reached.countDown();
          }
        };
    Background background = drive(driven.driver().streaming().listener(listener).build());
    reached.await();
    background.interrupt();
    // The run may exist: the caller must know that.
    assertThat(background.failure())
        .isInstanceOfSatisfying(
            ApiException.class,
            failure -> assertThat(failure.delivery()).isEqualTo(ApiException.Delivery.NO_RESPONSE));
    assertThat(background.interrupted()).isTrue();
    assertThat(driven.trace()).isEqualTo("create");
  }

  @Test
  void whatAnInterruptedThreadHasMadeIsSubmittedByTheNextDriverOfTheJournal() {
    driven.tools.answering(
        "meddle",
        (out, context) -> {
          driven.made.add(context.call().id());
          Thread.currentThread().interrupt();
          out.string("meddled");
        });
    String waiting = Driven.waitingJson("a", "b").replace("\"look\"", "\"meddle\"");
    driven.server.then(TestServer.response(200, waiting));
    RunResult first = driven.driver(toolbox(false)).build().run("thread_1", "asst_1");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(first.end()).isEqualTo(End.STOPPED);
    assertThat(driven.trace()).isEqualTo("create");
    driven.server.then(TestServer.response(200, waiting), run("completed"));
    RunResult second = driven.driver(toolbox(false)).build().resume("thread_1", "run_1");
    assertThat(second.status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(second.calls()).isZero();
    assertThat(driven.made).containsExactly("a", "b");
    assertThat(driven.submitted())
        .containsExactly(
            Assistants.submitToolOutputs(
                List.of(ToolOutput.of("a", "meddled"), ToolOutput.of("b", "meddled")), false));
  }

  private static RunListener onStatus(Runnable work) {
    return new RunListener() {
      @Override
      public void status(Run run) {
        work.run();
      }
    };
  }
}
