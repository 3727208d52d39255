package io.github.assistanttools.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnionReadingTest {
  private static final UnionShape UNION = UnionShape.of("type", "leaf", "node");
  private static final ObjectShape LEAF = ObjectShape.of("n");
  private static final ObjectShape NODE = ObjectShape.of("left", "right");

  /** A tree as text, such as {@code (1 (2 3))}; null if anything is wrong with it. */
  private static String tree(ArgumentReader in) {
    return switch (in.variant(UNION)) {
      case 0 -> leaf(in);
      case 1 -> node(in);
      default -> null;
    };
  }

  private static String leaf(ArgumentReader in) {
    int n = 0;
    for (int property = in.beginObject(LEAF); property >= 0; property = in.nextProperty()) {
      n = in.int32();
    }
    return in.endObject() ? String.valueOf(n) : null;
  }

  private static String node(ArgumentReader in) {
    String left = null;
    String right = null;
    for (int property = in.beginObject(NODE); property >= 0; property = in.nextProperty()) {
      if (property == 0) {
        left = tree(in);
      } else {
        right = tree(in);
      }
    }
    return in.endObject() ? "(" + left + " " + right + ")" : null;
  }

  private static List<Problem> problems(String json) {
    return Reading.of(json, UnionReadingTest::tree).problems();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"leaf\",\"n\":1}",
        "{\"n\":1,\"type\":\"leaf\"}",
        " \t\r\n{ \t\r\n\"type\" \t\r\n: \t\r\n\"leaf\" , \"n\" : 1 }",
        "{\"\\u0074ype\":\"leaf\",\"n\":1}",
        "{\"type\":\"le\\u0061f\",\"n\":1}",
        "{\"n\":1,\"t\\u0079pe\":\"\\u006ceaf\"}"
      })
  void theDiscriminatorMayStandAnywhereAndBeWrittenInAnyWay(String json) {
    assertThat(Reading.value(json, UnionReadingTest::tree)).isEqualTo("1");
  }

  @Test
  void unionsMayBeNestedInUnions() {
    String one = "{\"n\":1,\"type\":\"leaf\"}";
    String two = "{\"type\":\"leaf\",\"n\":2}";
    String inner = "{\"left\":" + one + ",\"type\":\"node\",\"right\":" + two + "}";
    assertThat(
            Reading.value(
                "{\"right\":" + inner + ",\"left\":" + two + ",\"type\":\"node\"}",
                UnionReadingTest::tree))
        .isEqualTo("(2 (1 2))");
  }

  @Test
  void whatIsNoObjectIsOneProblem() {
    for (String json : List.of("1", "\"leaf\"", "null", "true")) {
      assertThat(problems(json))
          .containsExactly(new Problem("/v", "expected an object, got " + json));
    }
    assertThat(problems("[{\"type\":\"leaf\"}]"))
        .containsExactly(new Problem("/v", "expected an object, got an array"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"n\":\"wrong\",\"x\":{\"type\":\"leaf\"}}",
        "{\"Type\":\"leaf\"}",
        "{\"x\":[{\"type\":\"leaf\"}]}",
        "{\"x\":\"type\"}"
      })
  void withoutDiscriminatorThatIsTheOnlyProblemOfTheObject(String json) {
    assertThat(problems(json)).containsExactly(new Problem("/v/type", "missing"));
  }

  @Test
  void aDiscriminatorThatNamesNoVariantIsTheOnlyProblemOfTheObject() {
    for (String value : List.of("\"Leaf\"", "\"\"", "1.50", "null", "false")) {
      for (String json :
          List.of("{\"type\":" + value + ",\"n\":[]}", "{\"n\":[],\"type\":" + value + "}")) {
        assertThat(problems(json))
            .containsExactly(
                new Problem("/v/type", "expected one of \"leaf\", \"node\", got " + value));
      }
    }
    assertThat(problems("{\"type\":{\"type\":\"leaf\"}}"))
        .containsExactly(
            new Problem("/v/type", "expected one of \"leaf\", \"node\", got an object"));
    assertThat(problems("{\"n\":1,\"type\":[\"leaf\"]}"))
        .containsExactly(
            new Problem("/v/type", "expected one of \"leaf\", \"node\", got an array"));
  }

  @Test
  void aLongWrongDiscriminatorIsCut() {
    assertThat(problems("{\"type\":\"" + "x".repeat(1_000) + "\"}"))
        .containsExactly(
            new Problem(
                "/v/type", "expected one of \"leaf\", \"node\", got \"" + "x".repeat(64) + "…\""));
  }

  @Test
  void ofManyVariantsTwentyAreListedAndTheNearestSuggested() {
    UnionShape shape =
        UnionShape.of(
            "type", IntStream.range(0, 30).mapToObj(i -> "variant" + i).toArray(String[]::new));
    assertThat(
            Reading.of("{\"type\":\"varaint29\"}", in -> in.variant(shape))
                .problems()
                .get(0)
                .message())
        .startsWith("expected one of \"variant0\", ")
        .contains("\"variant19\", …, got \"varaint29\"; did you mean \"variant29\"")
        .doesNotContain("\"variant20\"");
  }

  @Test
  void whatComesAfterASkippedObjectIsRead() {
    Reading<List<String>> reading =
        Reading.of(
            "[{\"type\":\"x\",\"n\":{\"n\":1}},{\"type\":\"leaf\",\"n\":2},3,{\"n\":4},{\"n\":5,\"type\":\"leaf\"}]",
            in -> in.list(UnionReadingTest::tree));
    assertThat(reading.value()).containsExactly(null, "2", null, null, "5");
    assertThat(reading.problems())
        .extracting(Problem::path)
        .containsExactly("/v/0/type", "/v/2", "/v/3/type");
  }

  @Test
  void aSecondDiscriminatorIsADuplicateAndTheFirstDecides() {
    for (String json :
        List.of(
            "{\"type\":\"leaf\",\"n\":1,\"type\":\"node\"}",
            "{\"n\":1,\"type\":\"leaf\",\"type\":{}}")) {
      assertThat(problems(json)).containsExactly(new Problem("/v/type", "duplicate property"));
    }
  }

  @Test
  void theDiscriminatorIsKnownToItsOwnObjectOnly() {
    assertThat(
            Reading.of(
                    "{\"type\":\"leaf\",\"n\":{\"type\":\"leaf\",\"n\":1}}",
                    in -> {
                      in.variant(UNION);
                      in.beginObject(LEAF);
                      leaf(in);
                      in.nextProperty();
                      return in.endObject();
                    })
                .problems())
        .containsExactly(new Problem("/v/n/type", "unknown property"));
    assertThat(
            Reading.of(
                    "[{\"type\":\"leaf\",\"n\":1},{\"n\":1,\"type\":\"leaf\"}]",
                    UnionReadingTest::unionThenLeaf)
                .problems())
        .containsExactly(new Problem("/v/1/type", "unknown property"));
  }

  private static Object unionThenLeaf(ArgumentReader in) {
    boolean[] later = {false};
    return in.list(
        element -> {
          String value = later[0] ? leaf(element) : tree(element);
          later[0] = true;
          return value;
        });
  }

  @Test
  void unknownPropertiesOfAVariantAreProblemsUnlessItsShapeIsOpen() {
    String json = "{\"x\":1,\"type\":\"leaf\",\"n\":1,\"y\":2}";
    assertThat(problems(json)).extracting(Problem::path).containsExactly("/v/x", "/v/y");
    ValueReader<Boolean> open =
        in -> {
          in.variant(UNION);
          for (int property = in.beginObject(LEAF.open());
              property >= 0;
              property = in.nextProperty()) {
            in.int32();
          }
          return in.endObject();
        };
    assertThat(Reading.value(json, open)).isTrue();
    assertThat(Reading.of("{\"type\":\"leaf\",\"n\":1,\"type\":\"leaf\"}", open).problems())
        .containsExactly(new Problem("/v/type", "duplicate property"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/b~c", "a\\n", "\\", "\"", "\n", "é", "", "😀"})
  void anyNameCanBeADiscriminatorsOrAVariants(String name) {
    UnionShape shape = UnionShape.of(name, "other", name);
    String escaped = quoted(name);
    for (String json :
        List.of(
            "{" + escaped + ":" + escaped + "}", "{\"x\":[]," + escaped + ":" + escaped + "}")) {
      assertThat(Reading.of(json, in -> skipped(in, shape)).value()).isEqualTo(1);
    }
    String pointer = "/v/" + name.replace("~", "~0").replace("/", "~1");
    assertThat(Reading.of("{}", in -> in.variant(shape)).problems())
        .containsExactly(new Problem(pointer, "missing"));
  }

  @Test
  void anEscapeIsNotTakenForANameWithABackslash() {
    assertThat(
            Reading.of("{\"a\\n\":\"b\"}", in -> in.variant(UnionShape.of("a\\n", "b"))).problems())
        .containsExactly(new Problem("/v/a\\n", "missing"));
    assertThat(
            Reading.of("{\"a\":\"b\\n\"}", in -> in.variant(UnionShape.of("a", "b\\n"))).problems())
        .containsExactly(new Problem("/v/a", "expected one of \"b\\\\n\", got \"b\\n\""));
  }

  private static int skipped(ArgumentReader in, UnionShape shape) {
    int variant = in.variant(shape);
    for (int property = in.beginObject(ObjectShape.of().open());
        property >= 0;
        property = in.nextProperty()) {
      in.any();
    }
    in.endObject();
    return variant;
  }

  private static String quoted(String name) {
    StringBuilder quoted = new StringBuilder("\"");
    name.chars()
        .forEach(
            c ->
                quoted.append(
                    c < ' ' || c == '"' || c == '\\'
                        ? String.format("\\u%04x", c)
                        : "" + (char) c));
    return quoted.append('"').toString();
  }

  @Test
  void unionsOfSeveralDiscriminatorsMayBeInOneText() {
    UnionShape other = UnionShape.of("n", "x", "y");
    Reading<List<Integer>> reading =
        Reading.of(
            "[{\"a\":1,\"n\":\"y\",\"type\":\"leaf\"},{\"a\":1,\"n\":\"y\",\"type\":\"leaf\"}]",
            in -> {
              boolean[] later = {false};
              return in.list(
                  element -> {
                    int variant = skipped(element, later[0] ? UNION : other);
                    later[0] = true;
                    return variant;
                  });
            });
    assertThat(reading.value()).containsExactly(1, 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"v\":{\"n\":1,\"type\":\"leaf\"",
        "{\"v\":{\"n\":1,\"type\":\"le",
        "{\"v\":{\"n\":1,\"type\":\"l\\x\"}}",
        "{\"v\":{\"n\":1,\"type\":\"leaf\"},}",
        "{\"v\":{\"n\":1 \"type\":\"leaf\"}}",
        "{\"v\":{\"n\":[tru],\"type\":\"leaf\"}}",
        "{\"v\":{\"n\":1,\"type\":\"leaf\"}} x",
        "{\"v\":{\"n\":1,\"type\":\"leaf\"}} {}",
        "{\"v\":{\"type\":\"leaf\"",
        "{\"v\":{\"type\":\"leaf",
        "{\"v\":{\"type\":\"leaf\" 1}}",
        "{\"v\":{\"type\"",
        "{\"v\":{\"type\":",
        "{\"v\":{",
        "{\"v\":{ ",
        "{\"v\":{\"n\":1,\"type\":\"leaf\"},\"w\":01}"
      })
  void aMalformedTextIsReportedAsByOrdinaryReading(String arguments) {
    String ordinary = message(arguments, ArgumentReader::any);
    assertThat(message(arguments, UnionReadingTest::tree))
        .isEqualTo(ordinary)
        .contains(" at line 1, column ");
  }

  private static String message(String arguments, ValueReader<?> reader) {
    return catchThrowableOfType(
            MalformedArgumentsException.class,
            () -> {
              ArgumentReader in = ArgumentReader.of(arguments);
              for (int property = in.beginObject(ObjectShape.of("v"));
                  property >= 0;
                  property = in.nextProperty()) {
                reader.read(in);
              }
              in.endObject();
            })
        .getMessage();
  }

  @Test
  void aUnionCanBeTheRootOfALiteral() {
    assertThat(ArgumentReader.literal("{\"n\":1,\"type\":\"leaf\"}", UnionReadingTest::tree))
        .isEqualTo("1");
    assertThat(ArgumentReader.literal(" {\"type\":\"leaf\",\"n\":1} ", UnionReadingTest::tree))
        .isEqualTo("1");
    assertThatThrownBy(() -> ArgumentReader.literal("{\"n\":1}", UnionReadingTest::tree))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> ArgumentReader.literal("{\"n\":1} 2", UnionReadingTest::tree))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void nothingMayFollowARootThatIsOfNoVariant() {
    for (String text : List.of("{} 1", "1 2", "{\"type\":\"x\"} {}")) {
      assertThatThrownBy(() -> ArgumentReader.of(text).variant(UNION))
          .isInstanceOf(MalformedArgumentsException.class)
          .hasMessageStartingWith("unexpected content after the JSON value");
    }
  }

  @Test
  void treesOfEveryFormAreReadAsTheyWereMade() {
    Random random = new Random(20_261_130);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder json = new StringBuilder();
      String expected = append(json, random, random.nextInt(7));
      assertThat(Reading.value(json.toString(), UnionReadingTest::tree)).isEqualTo(expected);
    }
  }

  @Test
  void treesOfALongTextAreReadAsTheyWereMade() {
    Random random = new Random(20_261_130);
    StringBuilder json = new StringBuilder("[");
    List<String> expected = new ArrayList<>();
    while (json.length() < 400_000) {
      json.append(expected.isEmpty() ? "" : ",");
      expected.add(append(json, random, random.nextInt(7)));
    }
    List<String> trees =
        Reading.value(json.append("]").toString(), in -> in.list(UnionReadingTest::tree));
    assertThat(trees).isEqualTo(expected);
  }

  /** Appends a random tree, its properties in any order, and gives what is to be read of it. */
  private static String append(StringBuilder json, Random random, int depth) {
    List<String> properties = new ArrayList<>();
    String expected;
    if (depth == 0) {
      expected = String.valueOf(random.nextInt(1_000));
      properties.add("\"n\":" + space(random) + expected);
      properties.add("\"type\"" + space(random) + ":" + space(random) + "\"leaf\"");
    } else {
      StringBuilder left = new StringBuilder("\"left\":" + space(random));
      StringBuilder right = new StringBuilder("\"right\":" + space(random));
      expected =
          "("
              + append(left, random, depth - 1)
              + " "
              + append(right, random, random.nextInt(depth))
              + ")";
      properties.add(left.toString());
      properties.add(right.toString());
      properties.add(
          "\"type\":" + space(random) + (random.nextBoolean() ? "\"node\"" : "\"\\u006eode\""));
    }
    Collections.shuffle(properties, random);
    json.append("{")
        .append(space(random))
        .append(String.join("," + space(random), properties))
        .append(space(random))
        .append("}");
    return expected;
  }

  private static String space(Random random) {
    return " \n\t".substring(random.nextInt(4) % 3);
  }

  @Test
  void aUnionIsCheckedWhenItIsMade() {
    assertThatThrownBy(() -> UnionShape.of("type")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> UnionShape.of("type", "a", "b", "a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a");
  }
}
