package io.github.assistanttools.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What read one call's arguments, well or badly, knows nothing of them when it reads the next. */
class DecoderTest {
  private static final ObjectShape SHAPE =
      ObjectShape.of("text", "number", "set").optional("text", "number", "set");

  private record Arguments(String text, double number, List<Problem> problems) {}

  private static Arguments read(String json) {
    ArgumentReader in = ArgumentReader.of(json);
    String text = null;
    double number = 0;
    for (int property = in.beginObject(SHAPE); property >= 0; property = in.nextProperty()) {
      switch (property) {
        case 0 -> text = in.string();
        case 1 -> number = in.float64();
        default -> in.set(ArgumentReader::any);
      }
    }
    in.endObject();
    return new Arguments(text, number, in.problems());
  }

  private static String fault(String json) {
    try {
      read(json);
    } catch (MalformedArgumentsException malformed) {
      return malformed.getMessage();
    }
    throw new AssertionError(json + " is not malformed");
  }

  @Test
  void numbersOfOneCallAreNotThoseOfTheNext() {
    for (String number :
        List.of(
            "0",
            "-0.0",
            "0.1",
            "9223372036854775808",
            "1e300",
            "-9223372036854775808",
            "3",
            "2.5")) {
      assertThat(read("{\"number\":" + number + "}").number())
          .isEqualTo(Double.parseDouble(number));
    }
  }

  @Test
  void whatIsMalformedLeavesNothingBehind() {
    for (String malformed :
        List.of(
            "{\"text\":\"se",
            "{\"text\"",
            "{\"text\":\"secret\"} x",
            "{\"set\":[[[",
            "{\"number\":1",
            "{")) {
      assertThatThrownBy(() -> read(malformed)).isInstanceOf(MalformedArgumentsException.class);
      assertThat(read("{}")).isEqualTo(new Arguments(null, 0, List.of()));
      assertThat(read("{\"text\":\"next\"}").text()).isEqualTo("next");
    }
  }

  @Test
  void aPlaceIsCountedFromTheBeginningOfItsOwnText() {
    for (int i = 0; i < 1_000; i++) {
      read("{\"text\":\"" + "x".repeat(i % 200) + "\"}\n\n");
      assertThat(fault("{\"text\":\n ?}")).startsWith("not valid JSON at line 2, column 2;");
      assertThat(fault("{} {}"))
          .startsWith("unexpected content after the JSON value at line 1, column 4;");
      assertThat(read("{\"set\":[[1],[2],[1.0]]}").problems())
          .containsExactly(new Problem("/set/2", "duplicate"));
    }
  }

  @Test
  void whiteSpaceMayFollowAndNothingElse() {
    assertThat(read("{\"text\":\"a\"} \t\r\n").text()).isEqualTo("a");
    for (String rest :
        List.of("x", "}", "{", "{}", "0", " null", "\f", "\u00A0", "\u2028", "\u0000", "//")) {
      assertThatThrownBy(() -> read("{\"text\":\"a\"}" + rest))
          .isInstanceOf(MalformedArgumentsException.class);
    }
    assertThat(read("{}").text()).isNull();
  }

  @Test
  void textsOfAnyLengthAndAlphabetAreRead() {
    for (int length : new int[] {0, 1, 1_900, 1_988, 1_989, 1_990, 3_989, 4_000, 10_000, 40_000}) {
      for (String unit : List.of("x", "é", "\uD83D\uDE00", "\uD83D")) {
        String text = unit.repeat(length);
        assertThat(read("{\"text\":\"" + text + "\"}").text()).isEqualTo(text);
      }
    }
  }

  @Test
  void aReaderWhoseArgumentsWereReadReadsNoOthers() {
    ArgumentReader read = ArgumentReader.of("{}");
    read.beginObject(SHAPE);
    assertThat(read.endObject()).isTrue();
    ArgumentReader next = ArgumentReader.of("{\"text\":\"of the next call\"}");
    assertThat(next.beginObject(SHAPE)).isZero();
    assertThat(read.problemCount()).isZero();
    assertThat(read.problems()).isEmpty();
    assertThatThrownBy(read::string).isInstanceOf(RuntimeException.class);
    assertThatThrownBy(read::nextProperty).isInstanceOf(RuntimeException.class);
    assertThat(next.string()).isEqualTo("of the next call");
  }

  @Test
  void argumentsThatWereReadAreNotKept() throws Exception {
    for (int length : new int[] {10, 10_000}) {
      String json = "{\"text\":\"" + "x".repeat(length) + "\"}";
      assertThat(read(json).text()).hasSize(length);
      WeakReference<String> kept = new WeakReference<>(json);
      json = null;
      for (int i = 0; i < 100 && kept.get() != null; i++) {
        System.gc();
        Thread.sleep(10);
      }
      assertThat(kept.get()).isNull();
    }
  }

  @Test
  void aConstraintThatNothingFollowedHoldsForNoOtherCall() {
    ArgumentReader careless = ArgumentReader.of("{}");
    careless.checking(Constraint.notBlank()).beginObject(SHAPE);
    careless.checking(Constraint.notBlank());
    careless.endObject();
    assertThat(read("{\"text\":\"\"}").problems()).isEmpty();
  }

  @Test
  void anObjectThatWasNotEndedIsNoOtherCalls() {
    ArgumentReader careless = ArgumentReader.of("{\"set\":{\"text\":1}}");
    careless.beginObject(SHAPE.open());
    careless.beginObject(SHAPE.open());
    for (int i = 0; i < 10; i++) {
      assertThat(read("{\"number\":1}")).isEqualTo(new Arguments(null, 1, List.of()));
      assertThat(read("{\"x\":1}").problems())
          .containsExactly(new Problem("/x", "unknown property"));
    }
  }

  @Test
  void aCallWithinACallHasAnotherDecoder() {
    ArgumentReader outer = ArgumentReader.of("{\"text\":\"outer\",\"number\":1}");
    assertThat(outer.beginObject(SHAPE)).isZero();
    assertThat(read("{\"text\":\"inner\",\"number\":2}"))
        .isEqualTo(new Arguments("inner", 2, List.of()));
    assertThat(outer.string()).isEqualTo("outer");
    assertThat(outer.nextProperty()).isEqualTo(1);
    assertThat(outer.float64()).isEqualTo(1);
    assertThat(outer.nextProperty()).isNegative();
    assertThat(outer.endObject()).isTrue();
  }

  @Test
  void threadsReadTheirOwnTextsOnly() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int t = 0; t < 64; t++) {
        String own = "thread " + t;
        all.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < 500; i++) {
                    assertThat(read("{\"text\":\"" + own + "\",\"number\":" + i + "}"))
                        .isEqualTo(new Arguments(own, i, List.of()));
                  }
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
