package io.github.assistanttools.endurance.beats;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.assistants.AssistantsClient;
import io.github.assistanttools.client.assistants.RunDriver;
import io.github.assistanttools.client.assistants.RunDriverBuilder;
import io.github.assistanttools.endurance.ChoreToolsDispatcher;
import io.github.assistanttools.endurance.Chores;
import io.github.assistanttools.runtime.Toolbox;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Streams that stay open forever without delivering events: comments, unknown events, single bytes.
 */
final class BeatsTest {
  private static final Duration LONGEST = Duration.ofSeconds(2);
  private static final Duration STOP_AFTER = Duration.ofMillis(500);

  /** Many times the time that is needed, and less than the idle timeout of the client. */
  private static final Duration PATIENCE = Duration.ofSeconds(45);

  private final ExecutorService drivers = Executors.newCachedThreadPool();
  private BeatingServer server;
  private AssistantsClient client;

  @BeforeEach
  void start() throws IOException {
    server = new BeatingServer();
    client =
        AssistantsClient.openAiCompatible(server.uri(), () -> "key")
            .requestTimeout(LONGEST)
            .build();
  }

  @AfterEach
  void stop() {
    server.close();
    drivers.shutdownNow();
  }

  @Test
  void aDriverReturnsWhenItsLongestTimeIsOverWhateverAStreamSends() throws Exception {
    assertThat(stillDriving(Bound.LONGEST, Phase.values())).isEmpty();
  }

  @Test
  void aDriverReturnsWhenTheRunHasExpiredWhateverAStreamSends() throws Exception {
    // It is unknown when a run expires that has not been named yet.
    assertThat(stillDriving(Bound.EXPIRY, Phase.IN_PROGRESS, Phase.SUBMITTED)).isEmpty();
  }

  @Test
  void aDriverReturnsWhenItIsStoppedWhateverAStreamSends() throws Exception {
    assertThat(stillDriving(Bound.STOP, Phase.values())).isEmpty();
  }

  /**
   * Drives all kinds of runs at once; returns the ids of the threads whose driver has not returned.
   */
  private Map<String, Future<?>> stillDriving(Bound bound, Phase... phases) throws Exception {
    Map<String, Future<?>> drives = new LinkedHashMap<>();
    for (Phase phase : phases) {
      for (Beat beat : Beat.values()) {
        String threadId = BeatingServer.threadId(phase, beat, bound);
        drives.put(threadId, drivers.submit(() -> drive(threadId, bound)));
      }
    }
    long end = System.nanoTime() + PATIENCE.toNanos();
    Map<String, Future<?>> still = new LinkedHashMap<>();
    for (Map.Entry<String, Future<?>> drive : drives.entrySet()) {
      try {
        drive.getValue().get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      } catch (TimeoutException late) {
        still.put(drive.getKey(), drive.getValue());
      }
    }
    return still;
  }

  private void drive(String threadId, Bound bound) {
    Toolbox toolbox = Toolbox.builder().add(new ChoreToolsDispatcher(new Chores())).build();
    RunDriverBuilder builder = RunDriver.builder(client, toolbox).streaming();
    RunDriver driver = (bound == Bound.LONGEST ? builder.longest(LONGEST) : builder).build();
    CompletableFuture<Void> stopping =
        bound == Bound.STOP
            ? CompletableFuture.runAsync(
                driver::stop,
                CompletableFuture.delayedExecutor(
                    STOP_AFTER.toMillis(), TimeUnit.MILLISECONDS, drivers))
            : CompletableFuture.completedFuture(null);
    try {
      driver.run(threadId, "asst_1");
    } catch (ApiException | IllegalStateException noRun) {
      // That the run was never named is a valid reason.
      assertThat(threadId).startsWith(Phase.NAMELESS.name());
    }
    stopping.join();
  }
}
