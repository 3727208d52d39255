package io.github.assistanttools.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.assistanttools.runtime.Allocation;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What hostile arguments cost, in bytes allocated: a measure that is the same on every machine. The
 * bounds are generous by a factor of ten or so, and far below what a careless reader would take.
 */
class ReadingCostTest {
  private static final long SMALL = 2_000_000;
  private static final ObjectShape TREE =
      ObjectShape.of("tree", "trees").optional("tree", "trees").open();
  private static final UnionShape TREES = UnionShape.of("type", "leaf", "node");

  private static final List<ValueReader<?>> NUMBERS =
      List.of(
          ArgumentReader::int8,
          ArgumentReader::int32,
          ArgumentReader::int64,
          ArgumentReader::bigInteger,
          ArgumentReader::bigDecimal,
          ArgumentReader::float32,
          ArgumentReader::float64,
          ArgumentReader::any,
          ArgumentReader::string,
          in -> in.set(ArgumentReader::bigDecimal),
          in -> in.set(ArgumentReader::any));

  private static long cost(Runnable work) {
    // The first run loads classes.
    work.run();
    return Allocation.of(work);
  }

  @Test
  void theMeasureSeesWhatIsAllocated() {
    long cost =
        cost(() -> assertThat(new BigDecimal("1e1000000").toBigInteger().signum()).isPositive());
    assertThat(cost).isGreaterThan(400_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e999999999",
        "-1e999999999",
        "1e-999999999",
        "1.5e2147483647",
        "1e-2147483648",
        "1e99999999999999999999",
        "0e999999999",
        "0.0e-999999999",
        "[1e999999999,1e999999999]",
        "[1e-999999999,0e-999999999,0]",
        "100000e-999999999",
        "1e1000",
        "[1e999,1e-990]"
      })
  void aHugeExponentCostsNothing(String json) {
    for (ValueReader<?> reader : NUMBERS) {
      assertThat(cost(() -> Reading.of(json, reader))).isLessThan(SMALL);
    }
  }

  @Test
  void aLongNumberCostsNoMoreThanItsText() {
    for (String json :
        List.of(
            "7".repeat(1_000),
            "0." + "7".repeat(998),
            "1".repeat(994) + "e-99",
            "[" + "7".repeat(1_000) + "]")) {
      for (ValueReader<?> reader : NUMBERS) {
        assertThat(cost(() -> Reading.of(json, reader))).isLessThan(SMALL);
      }
    }
  }

  @Test
  void aNumberBeyondTheLimitIsRefusedBeforeItIsHeld() {
    for (String json :
        List.of(
            "7".repeat(5_000_000), "0." + "7".repeat(5_000_000), "[1e" + "7".repeat(5_000_000))) {
      String arguments = "{\"v\":" + json + "}";
      assertThat(cost(() -> assertMalformed(arguments))).isLessThan(SMALL);
    }
  }

  @Test
  void nestingBeyondTheLimitIsRefusedAtTheLimit() {
    for (String json :
        List.of("[".repeat(2_000_000), "{\"a\":".repeat(500_000), "[{\"a\":".repeat(400_000))) {
      assertThat(cost(() -> assertMalformed(json))).isLessThan(SMALL);
      String arguments = "{\"v\":" + json;
      assertThat(cost(() -> assertMalformed(arguments))).isLessThan(SMALL);
    }
  }

  @Test
  void aNameBeyondTheLimitIsRefusedAtTheLimit() {
    String arguments = "{\"" + "n".repeat(5_000_000) + "\":1}";
    assertThat(cost(() -> assertMalformed(arguments))).isLessThan(SMALL);
  }

  @Test
  void whatIsSkippedIsNotHeldButInOneCopyOfTheText() {
    String elements =
        IntStream.range(0, 200_000)
            .mapToObj(i -> "{\"a\":[" + i + ",null]}")
            .collect(Collectors.joining(","));
    String arguments = "{\"unknown\":[" + elements + "]}";
    assertThat(arguments.length()).isGreaterThan(3_000_000);
    long copy = 2L * arguments.length();
    assertThat(cost(() -> assertThat(read(arguments).problems()).hasSize(2)))
        .isLessThan(copy + SMALL);
  }

  @Test
  void problemsThatAreNotListedCostNoText() {
    // Each listed one would be a path of 40,000 characters; all of them four gigabytes.
    String name = "n".repeat(40_000);
    String arguments = "{\"v\":{\"" + name + "\":[" + "null,".repeat(100_000) + "null]}}";
    long cost =
        cost(
            () -> {
              ArgumentReader in = ArgumentReader.of(arguments);
              in.beginObject(ObjectShape.of("v"));
              in.map(inner -> inner.list(ArgumentReader::int32));
              assertThat(in.problemCount()).isEqualTo(100_001);
              assertThat(in.problems()).hasSize(1);
            });
    assertThat(cost).isLessThan(20_000_000);
  }

  @Test
  void aLongUnknownNameIsNotComparedWithEveryProperty() {
    ObjectShape shape =
        ObjectShape.of(
            IntStream.range(0, 2_000).mapToObj(i -> "property_" + i).toArray(String[]::new));
    String arguments = "{\"" + "property_".repeat(5_000) + "\":1}";
    ArgumentReader[] in = new ArgumentReader[1];
    assertThat(
            cost(
                () -> {
                  in[0] = ArgumentReader.of(arguments);
                  in[0].beginObject(shape);
                }))
        .isLessThan(SMALL);
    assertThat(in[0].problems()).extracting(Problem::message).containsExactly("unknown property");
  }

  @Test
  void aDiscriminatorThatStandsFirstNeedsNoLookAhead() {
    String arguments = "{\"tree\":{\"type\":\"node\"},\"rest\":[" + "{},".repeat(300_000) + "{}]}";
    assertThat(cost(() -> assertThat(readTrees(arguments)).isZero())).isLessThan(SMALL);
  }

  @Test
  void unionsNestedDeepWithEveryDiscriminatorLastAreLookedThroughOnce() {
    // A thousand objects beside each of 450 levels: anew for each level they would be 100 million.
    String rest = ",\"rest\":[" + "{},".repeat(999) + "{}]";
    for (String end :
        List.of(rest + ",\"type\":\"node\"}", rest + ",\"typ\\u0065\":\"n\\u006fde\"}")) {
      String arguments = "{\"tree\":".repeat(450) + "{\"type\":\"node\"}" + end.repeat(449) + "}";
      assertThat(arguments.length()).isGreaterThan(1_000_000);
      assertThat(cost(() -> assertThat(readTrees(arguments)).isZero())).isLessThan(250_000_000);
    }
  }

  @Test
  void unionsWithoutOrWithAWrongDiscriminatorAreLookedThroughOnce() {
    for (String wrong :
        List.of(
            "{}",
            "{\"type\":7}",
            "{\"type\":\"x\"}",
            "{\"x\":\"type\",\"type\":\"" + "x".repeat(100) + "\"}")) {
      String arguments = "{\"trees\":[" + (wrong + ",").repeat(20_000) + wrong + "]}";
      assertThat(cost(() -> assertThat(readTrees(arguments)).isEqualTo(20_001)))
          .isLessThan(50_000_000);
    }
  }

  private static int readTrees(String arguments) {
    ArgumentReader in = ArgumentReader.of(arguments);
    readTree(in);
    return in.problemCount();
  }

  private static boolean readTree(ArgumentReader in) {
    for (int property = in.beginObject(TREE); property >= 0; property = in.nextProperty()) {
      if (property == 0) {
        readUnion(in);
      } else {
        in.list(ReadingCostTest::readUnion);
      }
    }
    return in.endObject();
  }

  private static boolean readUnion(ArgumentReader in) {
    return in.variant(TREES) >= 0 && readTree(in);
  }

  private static ArgumentReader read(String arguments) {
    ArgumentReader in = ArgumentReader.of(arguments);
    for (int property = in.beginObject(ObjectShape.of("v"));
        property >= 0;
        property = in.nextProperty()) {
      in.any();
    }
    in.endObject();
    return in;
  }

  private static void assertMalformed(String arguments) {
    assertThatThrownBy(() -> read(arguments))
        .isInstanceOf(MalformedArgumentsException.class)
        .hasMessageStartingWith("the JSON text exceeds the limits");
  }
}
