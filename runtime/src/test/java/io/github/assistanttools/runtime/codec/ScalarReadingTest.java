package io.github.assistanttools.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarReadingTest {

  @Test
  void aStringIsAStringAndNothingElse() {
    assertThat(Reading.value("\"a\\u00e9\\n\"", ArgumentReader::string)).isEqualTo("aé\n");
    assertThat(Reading.value("\"\"", ArgumentReader::string)).isEmpty();
    assertThat(Reading.problem("null", ArgumentReader::string))
        .isEqualTo("expected a string, got null");
    assertThat(Reading.problem("12", ArgumentReader::string))
        .isEqualTo("expected a string, got 12");
    assertThat(Reading.problem("true", ArgumentReader::string))
        .isEqualTo("expected a string, got true");
    assertThat(Reading.problem("{\"a\":[1]}", ArgumentReader::string))
        .isEqualTo("expected a string, got an object");
    assertThat(Reading.problem("[[1],{}]", ArgumentReader::string))
        .isEqualTo("expected a string, got an array");
  }

  @Test
  void aCharacterIsOneUtf16Unit() {
    assertThat(Reading.value("\"x\"", ArgumentReader::character)).isEqualTo('x');
    assertThat(Reading.value("\"\\u0000\"", ArgumentReader::character)).isEqualTo('\0');
    assertThat(Reading.value("\"\\ud83d\"", ArgumentReader::character)).isEqualTo('\ud83d');
    assertThat(Reading.problem("\"\"", ArgumentReader::character))
        .isEqualTo("expected a string of one character, got \"\"");
    assertThat(Reading.problem("\"😀\"", ArgumentReader::character))
        .isEqualTo("expected a string of one character, got \"😀\"");
    assertThat(Reading.problem("1", ArgumentReader::character))
        .isEqualTo("expected a string of one character, got 1");
  }

  @Test
  void aBooleanIsNoString() {
    assertThat(Reading.value("true", ArgumentReader::bool)).isTrue();
    assertThat(Reading.value("false", ArgumentReader::bool)).isFalse();
    assertThat(Reading.problem("\"true\"", ArgumentReader::bool))
        .isEqualTo("expected a boolean, got \"true\"");
    assertThat(Reading.problem("1", ArgumentReader::bool)).isEqualTo("expected a boolean, got 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3",
        "3.0",
        "3e0",
        "300e-2",
        "0.3E+1",
        "3.000000000000000000000000000000",
        "0.00000000000000000003e20"
      })
  void anIntegerIsAnIntegerInAnyNotation(String three) {
    assertThat(Reading.value(three, ArgumentReader::int8)).isEqualTo((byte) 3);
    assertThat(Reading.value(three, ArgumentReader::int16)).isEqualTo((short) 3);
    assertThat(Reading.value(three, ArgumentReader::int32)).isEqualTo(3);
    assertThat(Reading.value(three, ArgumentReader::int64)).isEqualTo(3L);
    assertThat(Reading.value(three, ArgumentReader::bigInteger)).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "3.9, expected an integer",
        "-0.5, expected an integer",
        "1e-1, expected an integer",
        "\"3\", expected an integer",
        "true, expected an integer",
        "null, expected an integer",
        "[3], expected an integer",
      })
  void whatIsNoIntegerIsAProblem(String json, String expected) {
    String got = json.equals("[3]") ? "an array" : json;
    for (ValueReader<?> reader :
        List.<ValueReader<?>>of(
            ArgumentReader::int8,
            ArgumentReader::int16,
            ArgumentReader::int32,
            ArgumentReader::int64,
            ArgumentReader::bigInteger)) {
      assertThat(Reading.problem(json, reader)).isEqualTo(expected + ", got " + got);
    }
  }

  @Test
  void anIntegerKeepsItsBounds() {
    assertThat(Reading.value("-128", ArgumentReader::int8)).isEqualTo(Byte.MIN_VALUE);
    assertThat(Reading.value("127.0", ArgumentReader::int8)).isEqualTo(Byte.MAX_VALUE);
    assertThat(Reading.problem("300", ArgumentReader::int8))
        .isEqualTo("expected an integer between -128 and 127, got 300");
    assertThat(Reading.problem("-129.0", ArgumentReader::int8))
        .endsWith("between -128 and 127, got -129.0");
    assertThat(Reading.problem("32768", ArgumentReader::int16))
        .endsWith("between -32768 and 32767, got 32768");
    assertThat(Reading.problem("4294967297", ArgumentReader::int32))
        .endsWith("between -2147483648 and 2147483647, got 4294967297");
    assertThat(Reading.value("9223372036854775807", ArgumentReader::int64))
        .isEqualTo(Long.MAX_VALUE);
    assertThat(Reading.value("-9223372036854775808", ArgumentReader::int64))
        .isEqualTo(Long.MIN_VALUE);
    assertThat(Reading.value("-9223372036854775808.0", ArgumentReader::int64))
        .isEqualTo(Long.MIN_VALUE);
    String bounds =
        "expected an integer between -9223372036854775808 and 9223372036854775807, got ";
    for (String json :
        List.of(
            "9223372036854775808",
            "9223372036854775808.0",
            "-9223372036854775809",
            "1e19",
            "1e1000")) {
      assertThat(Reading.problem(json, ArgumentReader::int64)).isEqualTo(bounds + json);
    }
  }

  @Test
  void zeroIsZeroInAnyNotation() {
    for (String zero :
        List.of("0", "-0", "0.00", "0e999999999", "0.0e-99999999999999", "-0E+99999999999999")) {
      assertThat(Reading.value(zero, ArgumentReader::int32)).isZero();
      assertThat(Reading.value(zero, ArgumentReader::bigInteger)).isZero();
      assertThat(Reading.value(zero, ArgumentReader::bigDecimal)).isZero();
      assertThat(Reading.value(zero, ArgumentReader::float64)).isEqualTo(Double.parseDouble(zero));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e999999999",
        "1e-999999999",
        "1e2147483648",
        "100e2147483647",
        "1e99999999999999",
        "-1e-99999999999999",
        "1e1000",
        "1e-1000"
      })
  void hugeExponentsCostNeitherTimeNorMemory(String json) {
    Assertions.assertTimeout(
        Duration.ofSeconds(1),
        () -> {
          assertThat(Reading.problem(json, ArgumentReader::int64))
              .startsWith("expected an integer");
          assertThat(Reading.problem(json, ArgumentReader::bigInteger))
              .isEqualTo(
                  "expected an integer that takes at most 1000 digits to write out, got " + json);
          assertThat(Reading.problem(json, ArgumentReader::bigDecimal))
              .isEqualTo(
                  "expected a number that takes at most 1000 digits to write out, got " + json);
          assertThat(Reading.problem(json, ArgumentReader::any))
              .startsWith("expected a number that takes");
        });
  }

  @Test
  void bigNumbersMayHaveAThousandDigits() {
    String digits = "7".repeat(1_000);
    assertThat(Reading.value(digits, ArgumentReader::bigInteger)).isEqualTo(new BigInteger(digits));
    assertThat(Reading.value(digits, ArgumentReader::bigDecimal)).isEqualTo(new BigDecimal(digits));
    assertThat(Reading.value("1e999", ArgumentReader::bigInteger))
        .isEqualTo(BigInteger.TEN.pow(999));
    assertThat(Reading.value("1e-999", ArgumentReader::bigDecimal))
        .isEqualTo(new BigDecimal("1e-999"));
    assertThat(Reading.value("18446744073709551617", ArgumentReader::bigInteger))
        .isEqualTo(new BigInteger("18446744073709551617"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345678901234567890.123", "1.10", "1e2", "-0.000", "100", "0e5"})
  void aBigDecimalKeepsEveryDigit(String json) {
    assertThat(Reading.value(json, ArgumentReader::bigDecimal)).isEqualTo(new BigDecimal(json));
  }

  @Test
  void floatsAndDoublesAreTheNearestOnes() {
    for (String json :
        List.of(
            "0.1",
            "-0",
            "-0.0",
            "1e308",
            "4.9E-324",
            "1e-400",
            "123456789012345678901234567890",
            "3")) {
      assertThat(Reading.value(json, ArgumentReader::float64)).isEqualTo(Double.parseDouble(json));
    }
    // Halfway between two floats but for the last digits, which a double drops.
    String nearlyHalfway = "1.00000017881393432617187499";
    assertThat(Reading.value(nearlyHalfway, ArgumentReader::float32)).isEqualTo(1.0000001f);
    assertThat((float) Double.parseDouble(nearlyHalfway)).isNotEqualTo(1.0000001f);
  }

  @Test
  void aNumberThatWouldBecomeInfiniteIsAProblem() {
    assertThat(Reading.problem("1e309", ArgumentReader::float64))
        .isEqualTo(
            "expected a number between -1.7976931348623157E308 and 1.7976931348623157E308, got 1e309");
    assertThat(Reading.problem("-1e99999999999999", ArgumentReader::float64))
        .endsWith(", got -1e99999999999999");
    assertThat(Reading.problem("9".repeat(400), ArgumentReader::float64))
        .startsWith("expected a number between");
    assertThat(Reading.problem("3.5e38", ArgumentReader::float32))
        .isEqualTo("expected a number between -3.4028235E38 and 3.4028235E38, got 3.5e38");
    assertThat(Reading.problem("\"1.5\"", ArgumentReader::float64))
        .isEqualTo("expected a number, got \"1.5\"");
    assertThat(Reading.problem("null", ArgumentReader::float32))
        .isEqualTo("expected a number, got null");
  }

  @Test
  void bytesAreCanonicalBase64() {
    assertThat(Reading.value("\"\"", ArgumentReader::bytes)).isEmpty();
    assertThat(Reading.value("\"AQID\"", ArgumentReader::bytes)).containsExactly(1, 2, 3);
    assertThat(Reading.value("\"AQI=\"", ArgumentReader::bytes)).containsExactly(1, 2);
    assertThat(Reading.value("\"+/8=\"", ArgumentReader::bytes)).containsExactly(-5, -1);
    for (String text :
        List.of(
            "AQI",
            "AQ",
            "A===",
            "====",
            "AQID\\n",
            "AQ==AQ==",
            "AQJ=",
            "AR==",
            "-_8=",
            "AQI=AQID",
            "Ā===",
            "AQI ")) {
      assertThat(Reading.problem("\"" + text + "\"", ArgumentReader::bytes))
          .startsWith("expected a string in base64");
    }
    assertThat(Reading.problem("[1,2]", ArgumentReader::bytes)).endsWith("got an array");
  }

  @Test
  void aDateIsAFullDateOfRfc3339() {
    assertThat(Reading.value("\"2026-11-30\"", ArgumentReader::localDate))
        .isEqualTo(LocalDate.of(2026, 11, 30));
    assertThat(Reading.value("\"0000-02-29\"", ArgumentReader::localDate))
        .isEqualTo(LocalDate.of(0, 2, 29));
    for (String text :
        List.of(
            "",
            "2026-11-31",
            "2025-02-29",
            "2026-1-30",
            "+2026-11-30",
            "12026-11-30",
            "-026-11-30",
            "2026/11/30",
            "20261130",
            "2026-11-30T10:00:00Z",
            "2026-11-30 ",
            "２０２６-11-30",
            "2026-00-10",
            "today")) {
      assertThat(Reading.problem("\"" + text + "\"", ArgumentReader::localDate))
          .isEqualTo("expected a date such as \"2026-11-30\", got \"" + text + "\"");
    }
    assertThat(Reading.problem("20261130", ArgumentReader::localDate)).endsWith("got 20261130");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-30T10:00:00Z, 2026-11-30T10:00:00Z",
    "2026-11-30t10:00:00z, 2026-11-30T10:00:00Z",
    "2026-11-30T10:00:00.5+01:30, 2026-11-30T08:30:00.500Z",
    "2026-11-30T10:00:00.123456789-00:00, 2026-11-30T10:00:00.123456789Z",
    "2026-11-30T00:00:00+18:00, 2026-11-29T06:00:00Z",
    "0000-01-01T00:00:00+00:01, -0001-12-31T23:59:00Z",
    "9999-12-31T23:59:59.999999999Z, 9999-12-31T23:59:59.999999999Z",
  })
  void aDateTimeIsThatOfRfc3339(String text, Instant instant) {
    assertThat(Reading.value('"' + text + '"', ArgumentReader::instant)).isEqualTo(instant);
    OffsetDateTime dateTime = Reading.value('"' + text + '"', ArgumentReader::offsetDateTime);
    assertThat(dateTime.toInstant()).isEqualTo(instant);
    assertThat(dateTime).isEqualTo(OffsetDateTime.parse(text.replace("-00:00", "Z")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-11-30",
        "2026-11-30T10:00Z",
        "2026-11-30T10:00:00",
        "2026-11-30 10:00:00Z",
        "2026-11-30T10:00:00+01",
        "2026-11-30T10:00:00+0100",
        "2026-11-30T10:00:00+01:00:00",
        "2026-11-30T10:00:00.Z",
        "2026-11-30T10:00:00.1234567890Z",
        "2026-11-30T24:00:00Z",
        "2026-11-30T23:59:60Z",
        "2026-11-30T10:60:00Z",
        "2026-02-30T10:00:00Z",
        "2026-11-30T10:00:00,5Z",
        "2026-11-30T10:00:00+24:00",
        "2026-11-30T10:00:00+01:60",
        "2026-11-30T10:00:00Zulu",
        "+12026-11-30T10:00:00Z",
        "2026-11-30T10.00.00Z",
        "2026-11-30T10:00:00 Z",
        "2026-11-30T10:00:00.5",
        "2026-11-30T1o:00:00Z",
        "2026-11-30T10:00:00=01:00"
      })
  void anythingElseIsNoDateTime(String text) {
    String message =
        "expected a date-time with seconds and offset (RFC 3339) such as \"2026-11-30T10:00:00Z\", got \""
            + text
            + "\"";
    assertThat(Reading.problem('"' + text + '"', ArgumentReader::instant)).isEqualTo(message);
    assertThat(Reading.problem('"' + text + '"', ArgumentReader::offsetDateTime))
        .isEqualTo(message);
  }

  @Test
  void anOffsetThatJavaCannotHoldIsAProblemOnlyWhereItMustBeHeld() {
    String json = "\"2026-11-30T10:00:00+18:01\"";
    assertThat(Reading.value(json, ArgumentReader::instant))
        .isEqualTo(Instant.parse("2026-11-29T15:59:00Z"));
    assertThat(Reading.problem(json, ArgumentReader::offsetDateTime))
        .startsWith("expected a date-time");
  }

  @Test
  void aUuidHasAllItsDigits() {
    UUID uuid = UUID.fromString("123e4567-e89b-12d3-a456-426614174abc");
    assertThat(Reading.value("\"123e4567-e89b-12d3-a456-426614174abc\"", ArgumentReader::uuid))
        .isEqualTo(uuid);
    assertThat(Reading.value("\"123E4567-E89B-12D3-A456-426614174ABC\"", ArgumentReader::uuid))
        .isEqualTo(uuid);
    for (String text :
        List.of(
            "1-1-1-1-1",
            "",
            "123e4567e89b12d3a456426614174abc",
            "{123e4567-e89b-12d3-a456-426614174abc}",
            "123e4567-e89b-12d3-a456-426614174abg",
            "123e4567-e89b-12d3-a456+426614174abc",
            "123e4567-e89b-12d3-a456-42661417４abc")) {
      assertThat(Reading.problem('"' + text + '"', ArgumentReader::uuid))
          .startsWith("expected a UUID such as");
    }
  }

  @Test
  void aQuotedValueIsCutAndOnOneLine() {
    assertThat(Reading.problem('"' + "a".repeat(65) + '"', ArgumentReader::bool))
        .isEqualTo("expected a boolean, got \"" + "a".repeat(64) + "…\"");
    assertThat(Reading.problem('"' + "a".repeat(63) + "😀\"", ArgumentReader::bool))
        .isEqualTo("expected a boolean, got \"" + "a".repeat(63) + "…\"");
    assertThat(Reading.problem("\"\\u0000\\n\\u0085\\\"\\\\\"", ArgumentReader::bool))
        .isEqualTo("expected a boolean, got \"\\u0000\\n\\u0085\\\"\\\\\"");
    assertThat(Reading.problem("1".repeat(900), ArgumentReader::bool))
        .isEqualTo("expected a boolean, got " + "1".repeat(64) + "…");
  }
}
