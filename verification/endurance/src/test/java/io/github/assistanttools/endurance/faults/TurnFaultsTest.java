package io.github.assistanttools.endurance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.endurance.Threads;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Requests that are driven over Responses and Chat Completions under random faults. */
final class TurnFaultsTest {

  @ParameterizedTest
  @EnumSource
  void whateverFailsNoCallIsMadeTwiceAndNoRequestIsLeftHanging(TurnLaboratory.Protocol protocol)
      throws Exception {
    Set<Thread> before = Threads.alive();
    long start = System.nanoTime();
    try (TurnLaboratory laboratory = new TurnLaboratory(protocol)) {
      new Campaign<>(laboratory::trial, laboratory::conduct)
          .conduct(Campaign.RUNS, Campaign.THREADS);
      System.out.printf(
          "%nFaults over %s, seed %d, %.0f s%n%s%n",
          protocol, Campaign.SEED, (System.nanoTime() - start) / 1e9, laboratory.tally());
      assertThat(laboratory.proxy().mistakes()).isEmpty();
      assertThat(laboratory.tally().leftOpen()).isEmpty();
      assertThat(laboratory.tally().count("runs")).isEqualTo(Campaign.RUNS);
      assertThat(laboratory.tally().count("faults")).isGreaterThan(Campaign.RUNS);
      Threads.await("busy threads", () -> laboratory.busy() == 0);
    }
    Threads.awaitEnd(before);
  }
}
