package io.github.assistanttools.runtime.assistants;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.runtime.HandMade;
import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.UnsupportedActionException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Damaged runs: read alike from a string, bytes and a stream, or refused with a documented
 * exception.
 */
class RunFuzzTest {
  private static final long SEED = Long.getLong("fuzz.seed", 20_260_101);
  private static final int MUTATIONS = 24_000;
  private static final Toolbox TOOLBOX = Toolbox.of(new HandMade().echo("echo"));
  private static final List<String> RUNS =
      List.of(
          Runs.waiting(Runs.call("a", "echo", "{\"text\":\"é😀\"}"), Runs.call("b", "ehco", "")),
          Runs.waiting(
              "{\"id\":\"a\",\"function\":{\"name\":5,\"arguments\":{\"x\":[1.50,null,\"\\u00e9\"]}}}"),
          Runs.run("\"completed\"", "null"),
          Runs.run("\"odd\"", "{\"type\":\"approve\"}"));
  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\"",
          "\\",
          "null",
          "true",
          "-1e999999999",
          "9".repeat(1_001),
          "\\ud83d",
          "\\u0000",
          "\u0000",
          "\uFEFF",
          "é",
          "😀",
          " ",
          "\n",
          "/*",
          "#",
          "'",
          "NaN",
          "[".repeat(600),
          "\"status\":\"requires_action\",",
          "\"id\":\"a\",",
          "\"required_action\":null,",
          "\"tool_calls\":[],",
          "\"expires_at\":1e400,",
          "\"type\":5,");

  @Test
  void everyDamagedRunIsReadAlikeInEveryFormOrRefused() {
    System.out.println("RunFuzzTest: -Dfuzz.seed=" + SEED);
    Random random = new Random(SEED);
    Set<String> kinds = new HashSet<>();
    for (int i = 0; i < MUTATIONS; i++) {
      String run = mutated(random, RUNS.get(random.nextInt(RUNS.size())));
      byte[] bytes = run.getBytes(StandardCharsets.UTF_8);
      Object outcome = outcome(() -> Assistants.requiredAction(run));
      assertThat(outcome(() -> Assistants.requiredAction(bytes))).as(run).isEqualTo(outcome);
      assertThat(outcome(() -> Assistants.requiredAction(new ByteArrayInputStream(bytes))))
          .as(run)
          .isEqualTo(outcome);
      if (outcome instanceof Optional<?> action && action.isPresent()) {
        assertAnswered(run, ((RequiredAction) action.get()).calls());
      }
      kinds.add(
          outcome instanceof Optional<?> action
              ? "read " + action.isPresent()
              : outcome.toString().split(" ")[0]);
    }
    // Else the damage would be too great, or too small, to prove anything.
    assertThat(kinds)
        .contains("read true", "read false", "MalformedRunException", "UnsupportedActionException");
  }

  @Test
  void everyDamagedByteIsReadAlikeFromAnArrayAndAStreamOrRefused() {
    System.out.println("RunFuzzTest: -Dfuzz.seed=" + SEED);
    Random random = new Random(SEED);
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] bytes = RUNS.get(random.nextInt(RUNS.size())).getBytes(StandardCharsets.UTF_8);
      for (int damage = random.nextInt(4); damage >= 0; damage--) {
        bytes[random.nextInt(random.nextBoolean() ? 4 : bytes.length)] = (byte) random.nextInt(256);
      }
      Object outcome = outcome(() -> Assistants.requiredAction(bytes));
      assertThat(outcome(() -> Assistants.requiredAction(new ByteArrayInputStream(bytes))))
          .isEqualTo(outcome);
      assertThat(outcome(() -> Assistants.requiredAction(Runs.trickling(bytes))))
          .isEqualTo(outcome);
    }
  }

  private static void assertAnswered(String run, List<ToolCall> calls) {
    String body = Assistants.answer(run, TOOLBOX).orElseThrow();
    long ids = calls.stream().map(ToolCall::id).distinct().count();
    assertThat(body.split("\"tool_call_id\":", -1)).as(run).hasSize((int) ids + 1);
  }

  private static Object outcome(Supplier<Optional<RequiredAction>> reading) {
    try {
      return reading.get();
    } catch (MalformedRunException malformed) {
      return "MalformedRunException";
    } catch (UnsupportedActionException unsupported) {
      return "UnsupportedActionException " + unsupported.type();
    }
  }

  private static String mutated(Random random, String run) {
    StringBuilder text = new StringBuilder(run);
    for (int damage = random.nextInt(3); damage >= 0; damage--) {
      int at = boundary(text, random.nextInt(text.length() + 1));
      int end = boundary(text, Math.min(text.length(), at + random.nextInt(6)));
      switch (random.nextInt(4)) {
        case 0 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        case 1 -> text.delete(at, end);
        case 2 -> text.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
        default ->
            text.insert(
                at,
                text.substring(
                    at, boundary(text, Math.min(text.length(), at + random.nextInt(200)))));
      }
    }
    return text.toString();
  }

  /** No pair is split: bytes could not hold the halves. */
  private static int boundary(StringBuilder text, int at) {
    return at > 0
            && at < text.length()
            && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at))
        ? at - 1
        : at;
  }
}
