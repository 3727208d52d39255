package io.github.assistanttools.runtime.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.runtime.CallJournal;
import io.github.assistanttools.runtime.CallJournal.Abandoned;
import io.github.assistanttools.runtime.CallJournal.Begun;
import io.github.assistanttools.runtime.CallJournal.Conflicting;
import io.github.assistanttools.runtime.CallJournal.Entry;
import io.github.assistanttools.runtime.CallJournal.Finished;
import io.github.assistanttools.runtime.CallJournal.Running;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever is begun and finished in whatever order, what is remembered is what a plain list would
 * hold.
 */
class CallStoreTest {
  // Some have one hash code, and so have calls of one run.
  private static final String[] RUNS = {"run_1", "run_2", "Aa", "BB", "AaAa", "BBBB", "AaBB", "r"};
  private static final int CALLS = 40;
  private static final String LONG = "x".repeat(20);

  @ParameterizedTest
  @CsvSource({
    "1, 1000000",
    "7, 1000000",
    "16, 1000000",
    "17, 1000000",
    "300, 12000",
    "16, 500",
    "300, 500",
    "300, 60",
    "5, 1"
  })
  void theyAreThoseOfAPlainList(int mostFinished, long mostCharacters) {
    Random random = new Random(mostFinished + 31 * mostCharacters);
    CallStore calls = new CallStore(mostFinished, mostCharacters);
    Model model = new Model(mostFinished, mostCharacters);
    CallJournal.Answering answering = CallJournal.Answering.NOTHING;
    for (int i = 0; i < 20_000; i++) {
      String runId = RUNS[random.nextInt(RUNS.length)];
      if (random.nextInt(50) == 0) {
        answering = change(calls, model, answering, runId);
      }
      int id = random.nextInt(CALLS);
      ToolCall call =
          new ToolCall(
              (id % 2 == 0 ? "Aa" : "BB") + id / 2, "do", random.nextInt(8) == 0 ? LONG : "{}");
      if (random.nextInt(3) == 0) {
        assertThat(calls.find(runId, call)).isEqualTo(model.find(runId, call));
      } else if (random.nextInt(3) == 0) {
        assertThat(calls.begin(runId, call)).isEqualTo(model.begin(runId, call));
      } else {
        ToolOutput output =
            ToolOutput.recorded(
                call.id(),
                "o".repeat(1 + random.nextInt(30)),
                random.nextBoolean(),
                random.nextBoolean());
        assertThat(calls.finish(runId, output)).isEqualTo(model.finish(runId, output));
      }
    }
    assertThat(model.forgotten).isPositive();
  }

  /** Ends the answering of one run, or begins that of another. */
  private static CallJournal.Answering change(
      CallStore calls, Model model, CallJournal.Answering answering, String runId) {
    if (model.answered != null) {
      answering.close();
      model.answered = null;
      model.forget();
      return CallJournal.Answering.NOTHING;
    }
    model.answered = runId;
    return calls.answering(runId);
  }

  /** The same by looking through a list each time. */
  private static final class Model {
    private final int mostFinished;
    private final long mostCharacters;
    private final List<Known> running = new ArrayList<>();
    private final List<Known> withoutOutput = new ArrayList<>();
    private final List<Known> finished = new ArrayList<>();
    private @Nullable String answered;
    private int forgotten;

    private record Known(
        String runId, String callId, @Nullable ToolCall call, @Nullable ToolOutput output) {
      private int characters() {
        int ids = runId.length() + callId.length();
        return output == null
            ? ids
            : ids + call.name().length() + call.arguments().length() + output.output().length();
      }
    }

    Model(int mostFinished, long mostCharacters) {
      this.mostFinished = mostFinished;
      this.mostCharacters = mostCharacters;
    }

    Optional<ToolOutput> find(String runId, ToolCall call) {
      Known known = known(runId, call.id());
      return known != null && call.equals(known.call)
          ? Optional.ofNullable(known.output)
          : Optional.empty();
    }

    Entry begin(String runId, ToolCall call) {
      Known known = known(runId, call.id());
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
      Known known = known(runId, output.callId());
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
      boolean some = true;
      while (some && withoutOutput.size() + finished.size() > mostFinished) {
        some = forgetCall();
      }
      while (some && characters() > mostCharacters) {
        Known oldest = oldest(finished);
        if (oldest == null) {
          some = forgetCall();
        } else {
          finished.remove(oldest);
          withoutOutput.add(new Known(oldest.runId, oldest.callId, null, null));
          forgotten++;
        }
      }
    }

    private boolean forgetCall() {
      Known first = oldest(withoutOutput);
      Known oldest = first == null ? oldest(finished) : first;
      forgotten += oldest == null ? 0 : 1;
      return withoutOutput.remove(oldest) || finished.remove(oldest);
    }

    private long characters() {
      return Stream.concat(withoutOutput.stream(), finished.stream())
          .mapToLong(Known::characters)
          .sum();
    }

    private @Nullable Known oldest(List<Known> calls) {
      return calls.stream().filter(known -> !known.runId.equals(answered)).findFirst().orElse(null);
    }

    private @Nullable Known known(String runId, String callId) {
      Known known = known(withoutOutput, runId, callId);
      return known == null ? known(finished, runId, callId) : known;
    }

    private static @Nullable Known known(List<Known> calls, String runId, String callId) {
      return calls.stream()
          .filter(known -> known.runId.equals(runId) && known.callId.equals(callId))
          .findFirst()
          .orElse(null);
    }
  }
}
