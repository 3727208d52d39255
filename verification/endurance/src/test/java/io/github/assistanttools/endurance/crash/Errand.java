package io.github.assistanttools.endurance.crash;

import io.github.assistanttools.testkit.script.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A run to be answered, and its rounds of calls. */
record Errand(String threadId, String runId, List<List<Turn.Call>> rounds) {
  private static final List<String> FUNCTIONS = List.of("pay", "pay", "payAlone", "look", "limit");
  private static final int MOST_ROUNDS = 3;
  private static final int MOST_CALLS = 4;
  private static final int LONGEST_PAUSE = 60;

  static List<List<Turn.Call>> rounds(Random random) {
    List<List<Turn.Call>> rounds = new ArrayList<>();
    for (int round = 0; round <= random.nextInt(MOST_ROUNDS); round++) {
      List<Turn.Call> calls = new ArrayList<>();
      for (int i = 0; i <= random.nextInt(MOST_CALLS); i++) {
        String function = FUNCTIONS.get(random.nextInt(FUNCTIONS.size()));
        String arguments = "{\"millis\":" + random.nextInt(LONGEST_PAUSE) + "}";
        calls.add(Turn.call("call_" + round + "_" + i, function, arguments));
      }
      rounds.add(calls);
    }
    return rounds;
  }

  static List<Turn> turns(List<List<Turn.Call>> rounds) {
    List<Turn> turns = new ArrayList<>();
    rounds.forEach(calls -> turns.add(new Turn.Calls(calls)));
    turns.add(Turn.text("Paid."));
    return turns;
  }

  List<Turn.Call> calls() {
    return rounds.stream().flatMap(List::stream).toList();
  }

  /** Whether a call must not be made twice. */
  static boolean isPayment(Turn.Call call) {
    return call.name().startsWith("pay");
  }
}
