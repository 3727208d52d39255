package io.github.assistanttools.endurance.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.runtime.ToolOutput;
import java.util.List;
import java.util.Optional;

/**
 * A run that was taken over, compared with the journal and the ledger.
 *
 * @param before the journal's content when the run was taken over; empty if its predecessor was
 *     still working
 * @param outputs the outputs of the process that took it over
 */
record Takeover(
    Inheritance run, Hindrance hindrance, Optional<Records> before, List<ToolOutput> outputs) {
  private static final String ERROR = "{\"error\":{\"code\":\"";
  private static final String UNKNOWN = ERROR + "outcome_unknown\"";

  /** The end of the other errors of calls that were begun. */
  private static final String MAYBE_DONE = "it may have taken effect";

  void check(List<Ledger.Entry> ledger, CrashTally tally) {
    assertThat(outputs)
        .extracting(ToolOutput::callId)
        .isEqualTo(run.calls().stream().map(call -> call.id()).toList());
    tally.add("runs taken over: " + hindrance);
    for (ToolOutput output : outputs) {
      List<String> results =
          ledger.stream()
              .filter(
                  entry ->
                      entry.runId().equals(run.runId()) && entry.callId().equals(output.callId()))
              .map(Ledger.Entry::result)
              .toList();
      assertThat(results)
          .as("payments of %s of %s", output.callId(), this)
          .hasSizeLessThanOrEqualTo(1);
      checkAgainstLedger(output, results);
      before.ifPresent(records -> checkAgainstJournal(output, records));
      tally.add(kind(output.output()));
    }
  }

  private void checkAgainstLedger(ToolOutput output, List<String> results) {
    String text = output.output();
    if (!text.startsWith(ERROR)) {
      assertThat(results).as("payments of %s of %s", output.callId(), this).containsExactly(text);
    } else if (!mayBeDone(text)) {
      assertThat(results)
          .as("payments of %s, which is reported as not made, of %s", output.callId(), this)
          .isEmpty();
    }
  }

  private void checkAgainstJournal(ToolOutput output, Records records) {
    String callId = output.callId();
    Optional<String> recorded = records.output(callId);
    if (recorded.isPresent()) {
      assertThat(output.output())
          .as("recorded output of %s of %s", callId, this)
          .isEqualTo(recorded.get());
    } else if (records.begun(callId)) {
      assertThat(output.output())
          .as("of %s, whose owner is dead, of %s", callId, this)
          .startsWith(UNKNOWN);
    } else {
      assertThat(output.output())
          .as("of %s, which was not begun before, of %s", callId, this)
          .doesNotStartWith(UNKNOWN);
    }
  }

  private static boolean mayBeDone(String error) {
    return error.startsWith(UNKNOWN) || error.contains(MAYBE_DONE);
  }

  private static String kind(String output) {
    if (!output.startsWith(ERROR)) {
      return "receipts";
    }
    String code = output.substring(ERROR.length(), output.indexOf('"', ERROR.length()));
    return code + (mayBeDone(output) ? ", maybe done" : ", not made");
  }
}
