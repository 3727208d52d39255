package io.github.assistanttools.endurance.faults;

import io.github.assistanttools.testkit.script.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The calls of a run, round by round. The call ids are the same in all runs. */
record Plan(List<List<PlannedCall>> rounds) {
  private static final int MOST_CALLS = 8;
  private static final int MOST_ROUNDS = 3;

  /** One to three rounds with at most eight calls in total. */
  static Plan random(Random random) {
    int rounds = 1 + random.nextInt(MOST_ROUNDS);
    int calls = rounds + random.nextInt(MOST_CALLS - rounds + 1);
    List<List<PlannedCall>> plan = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      int left = calls - (rounds - round - 1);
      int size = round == rounds - 1 ? left : 1 + random.nextInt(left);
      calls -= size;
      plan.add(round(round, size, random));
    }
    return new Plan(plan);
  }

  List<Turn> turns() {
    List<Turn> turns = new ArrayList<>();
    for (List<PlannedCall> round : rounds) {
      turns.add(new Turn.Calls(round.stream().map(PlannedCall::call).toList()));
    }
    turns.add(Turn.text("All of it is done, naïvely or not."));
    return turns;
  }

  List<PlannedCall> calls() {
    return rounds.stream().flatMap(List::stream).toList();
  }

  private static List<PlannedCall> round(int round, int size, Random random) {
    List<PlannedCall> calls = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      calls.add(PlannedCall.random("call_" + round + "_" + i, random));
    }
    return calls;
  }
}
