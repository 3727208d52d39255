package io.github.assistanttools.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberConstraintTest {

  private static List<String> messages(String json, Constraint constraint, ValueReader<?> reader) {
    return Reading.of(json, in -> reader.read(in.checking(constraint))).problems().stream()
        .map(Problem::message)
        .toList();
  }

  private static List<String> messages(String json, Constraint constraint) {
    return messages(json, constraint, ArgumentReader::float64);
  }

  @Test
  void aMessageGivesTheBoundAndTheNumber() {
    assertThat(messages("0", Constraint.atLeast("1"))).containsExactly("must be at least 1, was 0");
    assertThat(messages("0", Constraint.above("0"))).containsExactly("must be above 0, was 0");
    assertThat(messages("11", Constraint.below("10.5")))
        .containsExactly("must be below 10.5, was 11");
    assertThat(messages("5", Constraint.atLeast("1E+2")))
        .containsExactly("must be at least 100, was 5");
    assertThat(messages("5", Constraint.atLeast("1e999999999")))
        .containsExactly("must be at least 1E+999999999, was 5");
    assertThat(messages("1.0e1", Constraint.atMost("9.990")))
        .containsExactly("must be at most 9.990, was 1.0e1");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 0",
    "1.0, 1, 0",
    "-0.0, 0, 0",
    "0e99999999999, 0, 0",
    "2, 1, 1",
    "-2, -1, -1",
    "1, 0.5, 1",
    "0, 0.5, -1",
    "9223372036854775807, 9223372036854775807, 0",
    "9223372036854775807, 9223372036854775808, -1",
    "-9223372036854775808, -9223372036854775809, 1",
    "9223372036854775808, 9223372036854775807, 1",
    "0.1, 0.1, 0",
    "0.10000000000000000001, 0.1, 1",
    "0.09999999999999999999, 0.1, -1",
    "100000000000000000000000000000001, 100000000000000000000000000000000, 1",
    "1e-400, 0, 1",
    "-1e-400, 0, -1",
    "1e-999999999, 1e-1000, -1",
    "1e-99999999999, 0, 1",
    "-1e-99999999999, 0, -1",
    "1e300, 1e999999999, -1",
    "-1e300, -1e999999999, 1",
    "3, 1e-999999999, 1"
  })
  void numbersAreComparedWithEveryDigit(String number, String bound, int comparison) {
    assertThat(messages(number, Constraint.atLeast(bound)).isEmpty()).isEqualTo(comparison >= 0);
    assertThat(messages(number, Constraint.atMost(bound)).isEmpty()).isEqualTo(comparison <= 0);
    assertThat(messages(number, Constraint.above(bound)).isEmpty()).isEqualTo(comparison > 0);
    assertThat(messages(number, Constraint.below(bound)).isEmpty()).isEqualTo(comparison < 0);
  }

  @Test
  void everyReaderOfNumbersChecks() {
    List<ValueReader<?>> readers =
        List.of(
            ArgumentReader::int8,
            ArgumentReader::int16,
            ArgumentReader::int32,
            ArgumentReader::int64,
            ArgumentReader::bigInteger,
            ArgumentReader::bigDecimal,
            ArgumentReader::float32,
            ArgumentReader::float64);
    for (ValueReader<?> reader : readers) {
      for (String three : List.of("3", "3.0", "30e-1")) {
        assertThat(messages(three, Constraint.atMost("2"), reader))
            .containsExactly("must be at most 2, was " + three);
        assertThat(messages(three, Constraint.atMost("3"), reader)).isEmpty();
      }
      assertThat(messages("\"3\"", Constraint.atMost("2"), reader))
          .singleElement()
          .asString()
          .startsWith("expected ");
    }
    assertThat(messages("300", Constraint.atMost("2"), ArgumentReader::int8))
        .containsExactly("expected an integer between -128 and 127, got 300");
    assertThat(messages("3.5", Constraint.atMost("2"), ArgumentReader::bigInteger))
        .containsExactly("expected an integer, got 3.5");
    assertThat(messages("1e400", Constraint.atMost("2")))
        .singleElement()
        .asString()
        .startsWith("expected a number between ");
    assertThat(messages("1e4000", Constraint.atMost("2"), ArgumentReader::bigDecimal))
        .singleElement()
        .asString()
        .startsWith("expected a number that ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "0.00",
        "12",
        "-12.34",
        "12.3400",
        "0.12",
        "1e1",
        "1234e-2",
        "1.5e1",
        "0e999999999",
        "0e-99999999999"
      })
  void withinTheDigitsIsWhatNeedsNoMoreWhenWrittenOut(String number) {
    assertThat(messages(number, Constraint.digits(2, 2))).isEmpty();
  }

  @Test
  void digitsAreCountedOnEitherSideOfThePoint() {
    Constraint digits = Constraint.digits(2, 1);
    assertThat(messages("123", digits))
        .containsExactly("must have at most 2 digits before the decimal point, was 123");
    assertThat(messages("1e2", digits))
        .containsExactly("must have at most 2 digits before the decimal point, was 1e2");
    assertThat(messages("1.25", digits))
        .containsExactly("must have at most 1 digit after the decimal point, was 1.25");
    assertThat(messages("-100.01", digits))
        .containsExactly(
            "must have at most 2 digits before the decimal point, was -100.01",
            "must have at most 1 digit after the decimal point, was -100.01");
    assertThat(messages("0.5", Constraint.digits(0, 1))).isEmpty();
    assertThat(messages("0", Constraint.digits(0, 0))).isEmpty();
    assertThat(messages("1", Constraint.digits(0, 0))).hasSize(1);
    assertThat(messages("1e-99999999999", digits))
        .containsExactly("must have at most 1 digit after the decimal point, was 1e-99999999999");
    assertThat(messages("1e-999999999", digits)).hasSize(1);
    assertThat(messages("100e-2147483647", digits)).hasSize(1);
  }

  @Test
  void aLongNumberOrBoundIsCut() {
    assertThat(messages("1." + "1".repeat(900), Constraint.below("1." + "0".repeat(300))))
        .containsExactly("must be below 1." + "0".repeat(198) + "…, was 1." + "1".repeat(62) + "…");
  }

  @Test
  void everyViolatedOneIsAProblemOfItsOwn() {
    Constraint both =
        Constraint.atLeast("1").and(Constraint.atMost("5")).and(Constraint.digits(1, 0));
    assertThat(messages("3", both)).isEmpty();
    assertThat(messages("0", both)).containsExactly("must be at least 1, was 0");
    assertThat(messages("10", both))
        .containsExactly(
            "must be at most 5, was 10",
            "must have at most 1 digit before the decimal point, was 10");
  }

  @Test
  void aBoundIsADecimalNumber() {
    for (String bound : List.of("", "x", "0x1", "1e99999999999")) {
      assertThatThrownBy(() -> Constraint.atLeast(bound)).isInstanceOf(NumberFormatException.class);
    }
    assertThatThrownBy(() -> Constraint.digits(-1, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
