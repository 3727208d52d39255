package io.github.assistanttools.endurance.faults;

import io.github.assistanttools.testkit.script.Turn;
import java.util.Random;

/**
 * A call of a run, and its expected outcome.
 *
 * @param made whether its tool is reached
 * @param output the output, or the beginning of it if it reports a failure
 */
record PlannedCall(String id, String name, String arguments, boolean made, String output) {

  /** A call of some kind. */
  static PlannedCall random(String id, Random random) {
    int number = random.nextInt(1_000);
    return switch (random.nextInt(12)) {
      case 0, 1, 2 ->
          made(id, "add", "{\"first\":" + number + ",\"second\":1}", String.valueOf(number + 1));
      case 3, 4 -> made(id, "look", text(number), "looked t" + number);
      case 5 -> made(id, "write", text(number), "wrote t" + number);
      case 6, 7 ->
          made(id, "linger", "{\"millis\":" + number % 20 + "}", "lingered " + number % 20);
      case 8 -> made(id, "later", text(number), "later t" + number);
      case 9 -> made(id, "fail", "{\"reason\":\"r" + number + "\"}", failure("tool_failed"));
      case 10 ->
          new PlannedCall(id, "multi_tool_use.parallel", "{}", false, failure("unknown_function"));
      default ->
          new PlannedCall(id, "add", "{\"first\":\"two\"}", false, failure("invalid_arguments"));
    };
  }

  Turn.Call call() {
    return Turn.call(id, name, arguments);
  }

  boolean isAnsweredBy(String sent) {
    return output.startsWith("{") ? sent.startsWith(output) : sent.equals(output);
  }

  private static PlannedCall made(String id, String name, String arguments, String output) {
    return new PlannedCall(id, name, arguments, true, output);
  }

  private static String text(int number) {
    return "{\"text\":\"t" + number + "\"}";
  }

  private static String failure(String code) {
    return "{\"error\":{\"code\":\"" + code + "\"";
  }
}
