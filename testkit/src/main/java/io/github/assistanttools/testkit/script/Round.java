package io.github.assistanttools.testkit.script;

import java.util.ArrayList;
import java.util.List;

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
   * @param hasTools whether the request has tools that may be called; without them a model cannot
   *     make calls and says so
   */
  public static Round of(List<Turn> turns, int answered, boolean hasTools) {
    int start = 0;
    for (int seen = 0; seen < answered && start < turns.size(); start++) {
      if (turns.get(start) instanceof Turn.Calls) {
        seen++;
      }
    }
    List<Turn> round = new ArrayList<>();
    for (Turn turn : turns.subList(start, turns.size())) {
      boolean calls = turn instanceof Turn.Calls;
      round.add(calls && !hasTools ? Turn.text(WITHOUT_TOOLS) : turn);
      if (!(turn instanceof Turn.Text || turn instanceof Turn.StreamError)) {
        break;
      }
    }
    return new Round(round);
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
