package io.github.assistanttools.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.runtime.CallJournal.Abandoned;
import io.github.assistanttools.runtime.CallJournal.Begun;
import io.github.assistanttools.runtime.CallJournal.Conflicting;
import io.github.assistanttools.runtime.CallJournal.Entry;
import io.github.assistanttools.runtime.CallJournal.Finished;
import io.github.assistanttools.runtime.CallJournal.Running;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is begun and finished in whatever order, what is remembered is what a plain list would hold. */
class RememberedCallsTest {
  // Some have one hash code, and so have calls of one run.
  private static final String[] RUNS = {"run_1", "run_2", "Aa", "BB", "AaAa", "BBBB", "AaBB", "r"};
  private static final int CALLS = 40;
  private static final String LONG = "x".repeat(20);

  @ParameterizedTest
  @CsvSource({
    "1, 1000000", "7, 1000000", "16, 1000000", "17, 1000000", "300, 12000",
    "16, 500", "300, 500", "300, 60", "5, 1"
  })
  void theyAreThoseOfAPlainList(int mostFinished, long mostCharacters) {
    Random random = new Random(mostFinished + 31 * mostCharacters);
    RememberedCalls calls = new RememberedCalls(mostFinished, mostCharacters);
    Model model = new Model(mostFinished, mostCharacters);
    for (int i = 0; i < 20_000; i++) {
      String runId = RUNS[random.nextInt(RUNS.length)];
      int id = random.nextInt(CALLS);
      ToolCall call = new ToolCall((id % 2 == 0 ? "Aa" : "BB") + id / 2, "do", random.nextInt(8) == 0 ? LONG : "{}");
      if (random.nextInt(3) == 0) {
        assertThat(calls.find(runId, call)).isEqualTo(model.find(runId, call));
      } else if (random.nextInt(3) == 0) {
        assertThat(calls.begin(runId, call)).isEqualTo(model.begin(runId, call));
      } else {
        ToolOutput output = new ToolOutput(call.id(), "o".repeat(1 + random.nextInt(30)), random.nextBoolean());
        assertThat(calls.finish(runId, output)).isEqualTo(model.finish(runId, output));
      }
    }
    assertThat(model.forgotten).isPositive();
  }

  /** The same by looking through a list each time. */
  private static final class Model {
    private final int mostFinished;
    private final long mostCharacters;
    private final List<Known> running = new ArrayList<>();
    private final List<Known> finished = new ArrayList<>();
    private int forgotten;

    private record Known(String runId, String callId, @Nullable ToolCall call, @Nullable ToolOutput output) {
      private int characters() {
        int ids = runId.length() + callId.length();
        return output == null ? ids : ids + call.name().length() + call.arguments().length() + output.output().length();
      }
    }

    Model(int mostFinished, long mostCharacters) {
      this.mostFinished = mostFinished;
      this.mostCharacters = mostCharacters;
    }

    Optional<ToolOutput> find(String runId, ToolCall call) {
      Known known = known(finished, runId, call.id());
      return known != null && call.equals(known.call)
          ? Optional.ofNullable(known.output)
          : Optional.empty();
    }

    Entry begin(String runId, ToolCall call) {
      Known known = known(finished, runId, call.id());
      if (known != null && known.output == null) {
        return new Abandoned();
      }
      Known begun = known == null ? known(running, runId, call.id()) : known;
      if (begun == null) {
        running.add(new Known(runId, call.id(), call, null));
        return new Begun();
      }
      if (!Objects.equals(begun.call, call)) {
        return new Conflicting();
      }
      return known == null ? new Running() : new Finished(known.output);
    }

    ToolOutput finish(String runId, ToolOutput output) {
      Known known = known(finished, runId, output.callId());
      if (known != null) {
        return known.output == null ? output : known.output;
      }
      Known begun = known(running, runId, output.callId());
      if (begun != null) {
        running.remove(begun);
        finished.add(new Known(runId, output.callId(), begun.call, output));
        forget();
      }
      return output;
    }

    private void forget() {
      if (finished.size() > mostFinished) {
        finished.remove(0);
        forgotten++;
      }
      while (finished.stream().mapToLong(Known::characters).sum() > mostCharacters) {
        int kept = 0;
        while (kept < finished.size() && finished.get(kept).output == null) {
          kept++;
        }
        if (kept == finished.size()) {
          finished.remove(0);
        } else {
          Known known = finished.get(kept);
          finished.set(kept, new Known(known.runId, known.callId, null, null));
        }
        forgotten++;
      }
    }

    private static @Nullable Known known(List<Known> calls, String runId, String callId) {
      return calls.stream()
          .filter(known -> known.runId.equals(runId) && known.callId.equals(callId))
          .findFirst()
          .orElse(null);
    }
  }
}
