package io.github.assistanttools.endurance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.client.assistants.Run;
import io.github.assistanttools.client.assistants.RunStatus;
import io.github.assistanttools.endurance.Chores;
import java.util.List;

/** Checks a trial after the end of its run. */
final class Verdict {

  private Verdict() {}

  /** Compares a trial with the requests to the server and the calls of the tools. */
  static void on(RunTrial trial, Run run, Chores chores) throws InterruptedException {
    assertThat(run.threadId()).as("the run's thread").isEqualTo(trial.threadId());
    // A thread that is interrupted while it creates a run does not wait for it: the run may be
    // created later without an owner.
    assertThat(trial.runs())
        .as("runs in the thread")
        .isBetween(1, trial.way() == Way.INTERRUPTED ? 2 : 1);
    boolean completed = run.status().equals(RunStatus.COMPLETED);
    assertThat(completed || trial.way() == Way.CANCELLED)
        .as("the run is completed, not " + run.status())
        .isTrue();
    for (PlannedCall call : trial.plan().calls()) {
      int made = chores.executions(run.id(), call.id());
      int most = call.made() ? 1 : 0;
      assertThat(made)
          .as("how often %s was made", call.id())
          .isBetween(completed && !trial.way().givesUp() ? most : 0, most);
      chores.forget(run.id(), call.id());
    }
    submitted(trial, completed);
  }

  private static void submitted(RunTrial trial, boolean completed) throws InterruptedException {
    List<Submitted> submitted = trial.submitted();
    int rounds = trial.plan().rounds().size();
    assertThat(submitted)
        .as("submits that were accepted")
        .hasSizeBetween(completed ? rounds : 0, rounds);
    for (int round = 0; round < submitted.size(); round++) {
      List<PlannedCall> calls = trial.plan().rounds().get(round);
      List<String> outputs = submitted.get(round).outputs();
      assertThat(submitted.get(round).callIds())
          .as("the call ids of round %s", round)
          .isEqualTo(calls.stream().map(PlannedCall::id).toList());
      for (int i = 0; i < calls.size() && !trial.way().givesUp(); i++) {
        PlannedCall call = calls.get(i);
        assertThat(call.isAnsweredBy(outputs.get(i)))
            .as("%s is answered by %s", call, outputs.get(i))
            .isTrue();
      }
    }
  }
}
