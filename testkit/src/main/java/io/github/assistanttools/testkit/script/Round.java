package io.github.assistanttools.testkit.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The turns of one response, completion or message: those after a turn of calls, up to and
 * including the next one. These protocols have no runs; the number of answered turns of calls says
 * where in the script a conversation is.
 */
public final class Round {

  private static final String WITHOUT_TOOLS = "I have no tools to call.";

  private final List<Turn> turns;

  private Round(List<Turn> turns) {
    this.turns = turns;
  }

  /**
   * @param answered the number of turns of calls whose outputs are known
   * @param choice without tools a model cannot make calls and says so; with a forced choice, and a
   *     script without further calls, it makes the last ones again
   */
  public static Round of(List<Turn> turns, int answered, ToolChoice choice) {
    int start = 0;
    for (int seen = 0; seen < answered && start < turns.size(); start++) {
      if (hasCalls(turns.get(start))) {
        seen++;
      }
    }
    List<Turn> round = new ArrayList<>();
    for (Turn turn : turns.subList(start, turns.size())) {
      boolean denied = turn instanceof Turn.Calls && choice == ToolChoice.NONE;
      round.add(denied ? Turn.text(WITHOUT_TOOLS) : turn);
      if (!isText(turn)) {
        break;
      }
    }
    if (choice == ToolChoice.REQUIRED && round.stream().allMatch(Round::isText)) {
      return again(turns).orElseGet(() -> new Round(round));
    }
    return new Round(round);
  }

  /** The last calls of the script, with new ids: a call id is used once. */
  private static Optional<Round> again(List<Turn> turns) {
    return turns.stream()
        .filter(Turn.Calls.class::isInstance)
        .map(Turn.Calls.class::cast)
        .reduce((earlier, later) -> later)
        .map(
            last ->
                new Turn.Calls(
                    last.calls().stream()
                        .map(call -> Turn.call(call.name(), call.arguments()))
                        .toList()))
        .map(calls -> new Round(List.of(calls)));
  }

  /** A client may answer calls that were cut off, too. */
  private static boolean hasCalls(Turn turn) {
    return turn instanceof Turn.Calls
        || turn instanceof Turn.Incomplete incomplete && !incomplete.calls().isEmpty();
  }

  private static boolean isText(Turn turn) {
    return turn instanceof Turn.Text || turn instanceof Turn.StreamError;
  }

  /** Writes the turns in a protocol. */
  public interface Writer {

    void text(String text);

    /** The last turn of a round. */
    void calls(List<Turn.Call> calls);

    /** The last turn of a round. */
    void failure(Turn.Failure failure);

    /** The last turn of a round. */
    void incomplete(Turn.Incomplete incomplete);

    /** The last turn of a round. */
    void endless(String text);

    /** A stream ends here; a response that is not streamed continues. */
    void streamError(String message);
  }

  public void play(Writer writer) {
    for (Turn turn : turns) {
      if (turn instanceof Turn.Text text) {
        writer.text(text.text());
      } else if (turn instanceof Turn.Calls calls) {
        writer.calls(calls.calls());
      } else if (turn instanceof Turn.Failure failure) {
        writer.failure(failure);
      } else if (turn instanceof Turn.Incomplete incomplete) {
        writer.incomplete(incomplete);
      } else if (turn instanceof Turn.Endless endless) {
        writer.endless(endless.text());
      } else if (turn instanceof Turn.StreamError error) {
        writer.streamError(error.message());
      }
    }
  }
}
