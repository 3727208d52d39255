package io.github.assistanttools.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Whatever a model sends ends as a value, as problems or as malformed, and as nothing else. The
 * inputs are the same in every run; {@code -Dfuzz.seed=…} gives others.
 */
class ArgumentsFuzzTest {
  private static final long SEED = Long.getLong("fuzz.seed", 20_261_130L);
  private static final int INPUTS = 40_000;
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private static final EnumShape<ChronoUnit> UNIT =
      EnumShape.of(
          new ChronoUnit[] {ChronoUnit.NANOS, ChronoUnit.MICROS}, "NANOS", "ns", "MICROS", "us");

  private static final Constraint SIZE = Constraint.size(1, 3);
  private static final Constraint TEXT =
      Constraint.length(0, 50).and(Constraint.pattern("(a|b|.)*", 0)).and(Constraint.notBlank());
  private static final Constraint NUMBER = Constraint.above("-1.5").and(Constraint.digits(3, 2));

  private static final List<ValueReader<?>> READERS =
      List.of(
          ArgumentReader::string,
          ArgumentReader::character,
          ArgumentReader::bool,
          ArgumentReader::int8,
          ArgumentReader::int64,
          ArgumentReader::bigInteger,
          ArgumentReader::float32,
          ArgumentReader::float64,
          ArgumentReader::bigDecimal,
          ArgumentReader::bytes,
          ArgumentReader::localDate,
          ArgumentReader::instant,
          ArgumentReader::offsetDateTime,
          ArgumentReader::uuid,
          in -> in.constant(UNIT),
          ArgumentReader::any,
          ArgumentReader::doubles,
          in -> in.isNull() ? null : in.list(ArgumentReader::string),
          in -> in.set(ArgumentReader::any),
          in -> in.sortedSet(ArgumentReader::bigDecimal),
          in -> in.map(ArgumentReader::int32),
          in -> in.list(inner -> inner.map(ArgumentReader::any)),
          ArgumentsFuzzTest::readNode,
          ArgumentsFuzzTest::readUnion,
          in -> in.checking(SIZE).list(element -> element.checking(TEXT).string()),
          in -> in.checking(NUMBER).float64());

  private static final ObjectShape ALL =
      ObjectShape.of(
              "string",
              "character",
              "bool",
              "int8",
              "int64",
              "bigInteger",
              "float32",
              "float64",
              "bigDecimal",
              "bytes",
              "localDate",
              "instant",
              "offsetDateTime",
              "uuid",
              "constant",
              "any",
              "doubles",
              "list",
              "set",
              "sortedSet",
              "map",
              "maps",
              "node",
              "union",
              "texts",
              "number")
          .optional("node", "maps", "union", "texts", "number");
  private static final UnionShape UNION = UnionShape.of("name", "a", "b");
  private static final ObjectShape VARIANT =
      ObjectShape.of("next").alias("next", "string").optional("next").open();
  private static final ObjectShape NODE = ObjectShape.of("name", "next").optional("next");

  private static final List<String> SOUND =
      List.of(
          """
          {"string":"a\\u00e9\\n","character":"x","bool":true,"int8":-128,"int64":9e18,"bigInteger":123456789012345678901234567890,
           "float32":1.5e-3,"float64":-0.0,"bigDecimal":1.10,"bytes":"AQI=","localDate":"2026-11-30",
           "instant":"2026-11-30T10:00:00Z","offsetDateTime":"2026-11-30T10:00:00.5+01:30",
           "uuid":"123e4567-e89b-12d3-a456-426614174abc","constant":"ns","any":{"a":[1,2.50,"😀",null,{"b":{}}]},
           "doubles":[1,2.5,-3e10],"list":null,"set":[1,"1",[1]],"sortedSet":[3,1,2],"map":{"k":1,"":2},
           "maps":[{},{"x":true}],"texts":["a","b"],"number":-1.25,
           "union":{"next":{"name":"a"},"name":"b"},"node":{"name":"n","next":{"name":"m"}}}""",
          "{\"any\":[[[[{\"a\":{\"b\":[1,2,3]}}]]]],\"node\":{\"next\":{\"next\":{\"name\":\"x\"},\"name\":\"y\"},\"name\":\"z\"}}",
          "{\"union\":{\"next\":{\"next\":{\"name\":\"a\"},\"x\":{\"name\":1},\"n\\u0061me\":\"a\"},\"name\":\"b\",\"name\":\"c\"}}",
          "{}",
          "null",
          "{\"map\":{\"a\":1,\"a\":2},\"map\":{},\"unknown\":{\"deep\":[{}]},\"strnig\":\"s\"}");

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
          "-",
          "0",
          "1e999999999",
          "1e-99999999999999",
          "NaN",
          "\\ud83d",
          "\\u0000",
          "\u0000",
          "\ud83d",
          "\ude00",
          "\ufeff",
          "\u2028",
          "😀",
          "//",
          "/**/",
          "'",
          "\"string\":",
          "\"a\":1,",
          "[".repeat(600),
          "{\"next\":".repeat(300),
          "9".repeat(1_001),
          "\"" + "x".repeat(300) + "\"",
          "\n",
          " ",
          "+1",
          "01",
          "1.",
          ".5",
          "e5",
          "\"2026-02-30\"",
          "\"AQJ=\"",
          "{}",
          "[]",
          "\"\"");

  private static final Pattern MALFORMED =
      Pattern.compile(
          "(not valid JSON|the JSON text ends too early|unexpected content after the JSON value|the JSON text exceeds the limits \\([^)]*\\)) at line \\d+, column \\d+(; [^\\n]{1,200})?");
  private static final Pattern PATH = Pattern.compile("(?s)(/([^~/]|~[01])*)*");

  private int read;
  private int withProblems;
  private int malformed;

  private static Object readNode(ArgumentReader in) {
    String name = null;
    for (int property = in.beginObject(NODE); property >= 0; property = in.nextProperty()) {
      if (property == 0) {
        name = in.string();
      } else {
        readNode(in);
      }
    }
    return in.endObject() ? name : null;
  }

  private static boolean readUnion(ArgumentReader in) {
    if (in.variant(UNION) < 0) {
      return false;
    }
    for (int property = in.beginObject(VARIANT); property >= 0; property = in.nextProperty()) {
      readUnion(in);
    }
    return in.endObject();
  }

  @Test
  void whatAModelSendsIsReadOrHasProblemsOrIsMalformed() {
    System.out.println("ArgumentsFuzzTest: fuzz.seed=" + SEED);
    Random random = new Random(SEED);
    String[] current = {""};
    try {
      assertTimeoutPreemptively(
          LONGEST,
          () -> {
            for (int i = 0; i < INPUTS; i++) {
              current[0] = i % 5 == 0 ? noise(random) : mutated(random);
              check(current[0]);
            }
          });
    } catch (Throwable failure) {
      throw new AssertionError("seed " + SEED + ", arguments: " + escaped(current[0]), failure);
    }
    // Each outcome must have been put to the test.
    assertThat(List.of(read, withProblems, malformed))
        .as("read, with problems, malformed")
        .allMatch(count -> count > 500);
    assertThat(read + withProblems + malformed).isEqualTo(2 * INPUTS);
  }

  private void check(String arguments) {
    readTyped(arguments);
    readAny(arguments);
  }

  private void readTyped(String arguments) {
    try {
      ArgumentReader in = ArgumentReader.of(arguments);
      for (int property = in.beginObject(ALL); property >= 0; property = in.nextProperty()) {
        READERS.get(property).read(in);
      }
      count(in, in.endObject());
    } catch (MalformedArgumentsException expected) {
      count(expected);
    }
  }

  /** What was read of any form has a form of its own, which is read as the same again. */
  private void readAny(String arguments) {
    try {
      ObjectShape shape = ObjectShape.of("v");
      ArgumentReader in = ArgumentReader.of("{\"v\":" + arguments + "}");
      Object value = null;
      for (int property = in.beginObject(shape); property >= 0; property = in.nextProperty()) {
        value = in.any();
      }
      boolean usable = in.endObject();
      count(in, usable);
      // Halves of pairs are replaced when they are written, so two names may become one.
      if (usable && arguments.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
        String written = json(value);
        assertThat(
                json(
                    ArgumentReader.literal(written, list -> list.list(ArgumentReader::any)).get(0)))
            .isEqualTo(written);
      }
    } catch (MalformedArgumentsException expected) {
      count(expected);
    }
  }

  private static String json(Object value) {
    return Writing.inArray(out -> out.any(value));
  }

  private void count(ArgumentReader in, boolean usable) {
    List<Problem> problems = in.problems();
    assertThat(usable).isEqualTo(in.problemCount() == 0);
    assertThat(problems.size()).isLessThanOrEqualTo(in.problemCount());
    assertThat(problems.isEmpty()).isEqualTo(usable);
    for (Problem problem : problems) {
      assertThat(problem.message()).isNotBlank().hasSizeLessThan(1_000);
      assertThat(PATH.matcher(problem.path()).matches()).as(problem.path()).isTrue();
    }
    if (usable) {
      read++;
    } else {
      withProblems++;
    }
  }

  private void count(MalformedArgumentsException thrown) {
    assertThat(thrown.getMessage()).matches(MALFORMED);
    assertThat(thrown.getCause()).isNull();
    malformed++;
  }

  private static String noise(Random random) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(30); length > 0; length--) {
      text.append(
          random.nextBoolean()
              ? PIECES.get(random.nextInt(PIECES.size()))
              : "" + (char) random.nextInt(1 + random.nextInt(65_536)));
    }
    return text.toString();
  }

  private static String mutated(Random random) {
    StringBuilder text = new StringBuilder(SOUND.get(random.nextInt(SOUND.size())));
    for (int changes = random.nextInt(4); changes > 0; changes--) {
      mutate(text, random);
    }
    return text.toString();
  }

  private static void mutate(StringBuilder text, Random random) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(12));
    switch (random.nextInt(6)) {
      case 0 -> text.delete(from, to);
      case 1 -> text.insert(from, PIECES.get(random.nextInt(PIECES.size())));
      case 2 -> text.replace(from, to, PIECES.get(random.nextInt(PIECES.size())));
      case 3 -> text.insert(random.nextInt(text.length() + 1), text.substring(from, to));
      case 4 -> replaceValue(text, random, from);
      default -> text.setLength(random.nextInt(4) == 0 ? from : text.length());
    }
  }

  /** Puts something else where a value stands, so that the text mostly stays JSON. */
  private static void replaceValue(StringBuilder text, Random random, int from) {
    int colon = text.indexOf(":", from);
    int end = colon < 0 ? -1 : text.indexOf(",", colon);
    if (end > 0) {
      List<String> values =
          List.of(
              "null",
              "0",
              "-1.5",
              "1e400",
              "300",
              "\"\"",
              "\"x\"",
              "[]",
              "{}",
              "[null]",
              "{\"a\":[]}",
              "false");
      text.replace(colon + 1, end, values.get(random.nextInt(values.size())));
    }
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars()
        .limit(2_000)
        .forEach(
            c -> escaped.append(c >= ' ' && c < 127 ? "" + (char) c : String.format("\\u%04x", c)));
    return escaped.toString();
  }
}
