package io.github.assistanttools.endurance.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.client.assistants.RunStatus;
import io.github.assistanttools.endurance.Server;
import io.github.assistanttools.testkit.script.Turn;
import java.util.List;
import java.util.Map;

/** A run that is over, compared with the ledger. */
record Settlement(Errand errand, List<Ledger.Entry> ledger, CrashTally tally) {

  void check(Server server) {
    assertThat(server.retrieve(errand.threadId(), errand.runId()).status())
        .isEqualTo(RunStatus.COMPLETED);
    Map<String, String> outputs = server.outputs(errand.threadId(), errand.runId());
    assertThat(outputs.keySet())
        .containsExactlyElementsOf(
            errand.calls().stream().map(call -> call.id().orElseThrow()).toList());
    errand.calls().forEach(call -> check(call, outputs.get(call.id().orElseThrow())));
    tally.add("runs completed");
    tally.add(tally.hits(errand) == 0 ? "runs without a kill" : "runs with one kill or several");
  }

  private void check(Turn.Call call, String output) {
    List<String> results =
        ledger.stream()
            .filter(
                entry ->
                    entry.runId().equals(errand.runId())
                        && call.id().orElseThrow().equals(entry.callId()))
            .map(Ledger.Entry::result)
            .toList();
    tally.add("calls");
    if (Errand.isPayment(call)) {
      assertThat(results).as("%s of %s", call, errand).hasSizeLessThanOrEqualTo(1);
    } else if (results.size() > 1) {
      tally.add("calls repeated because they may be");
    }
    if (output.startsWith("{\"error\":{\"code\":\"outcome_unknown\"")) {
      assertThat(Errand.isPayment(call)).as("%s must not be made again", call).isTrue();
      assertThat(tally.hits(errand)).as("kills that %s met with", errand).isPositive();
      tally.add(results.isEmpty() ? "outcomes unknown, not paid" : "outcomes unknown, paid");
    } else {
      assertThat(output).as("%s of %s", call, errand).isIn(results);
    }
  }
}
