package io.github.assistanttools.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimeConstraintTest {
  // In this zone it is the next day, month and year already.
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-12-31T20:00:00Z"), ZoneId.of("Asia/Tokyo"));

  private static final Map<String, ValueReader<?>> BEFORE =
      Map.of(
          "2026-12-31T19:59:59.999999999Z", ArgumentReader::instant,
          "2027-01-01T04:59:59+09:00", ArgumentReader::offsetDateTime,
          "2026-12-31T15:59:59-04:00", ArgumentReader::zonedDateTime,
          "04:59:59+09:00", ArgumentReader::offsetTime,
          "2026-12-31", ArgumentReader::localDate,
          "2027-01-01T04:59", ArgumentReader::localDateTime,
          "04:59:59.9", ArgumentReader::localTime,
          "2026", ArgumentReader::year,
          "2026-12", ArgumentReader::yearMonth);

  private static final Map<String, ValueReader<?>> NOW_ITSELF =
      Map.of(
          "2026-12-31T20:00:00Z", ArgumentReader::instant,
          "2026-12-31T21:00:00+01:00", ArgumentReader::offsetDateTime,
          "2027-01-01T05:00:00+09:00", ArgumentReader::zonedDateTime,
          "05:00:00+09:00", ArgumentReader::offsetTime,
          "2027-01-01", ArgumentReader::localDate,
          "2027-01-01T05:00", ArgumentReader::localDateTime,
          "05:00", ArgumentReader::localTime,
          "2027", ArgumentReader::year,
          "2027-01", ArgumentReader::yearMonth,
          "--01-01", ArgumentReader::monthDay);

  private static final Map<String, ValueReader<?>> AFTER =
      Map.of(
          "2026-12-31T20:00:00.000000001Z", ArgumentReader::instant,
          "2026-12-31T21:00:01+01:00", ArgumentReader::offsetDateTime,
          "2027-01-01T05:00:01+09:00", ArgumentReader::zonedDateTime,
          "05:00:01+09:00", ArgumentReader::offsetTime,
          "2027-01-02", ArgumentReader::localDate,
          "2027-01-01T05:00:01", ArgumentReader::localDateTime,
          "05:01", ArgumentReader::localTime,
          "2028", ArgumentReader::year,
          "2027-02", ArgumentReader::yearMonth,
          "--01-02", ArgumentReader::monthDay);

  private static void check(
      Map<String, ValueReader<?>> values, Side side, boolean allowed, String words) {
    Constraint constraint = new TimeBound(side, () -> NOW);
    values.forEach(
        (text, reader) ->
            assertThat(
                    Reading.of('"' + text + '"', in -> reader.read(in.checking(constraint)))
                        .problems())
                .as(text)
                .extracting(Problem::message)
                .isEqualTo(
                    allowed ? List.of() : List.of("must be " + words + ", was \"" + text + '"')));
  }

  @Test
  void everyDateAndTimeLiesOnItsSideOfNow() {
    check(BEFORE, Side.PAST, true, "");
    check(BEFORE, Side.PAST_OR_PRESENT, true, "");
    check(BEFORE, Side.FUTURE, false, "in the future");
    check(BEFORE, Side.FUTURE_OR_PRESENT, false, "in the future or present");
    check(NOW_ITSELF, Side.PAST, false, "in the past");
    check(NOW_ITSELF, Side.PAST_OR_PRESENT, true, "");
    check(NOW_ITSELF, Side.FUTURE, false, "in the future");
    check(NOW_ITSELF, Side.FUTURE_OR_PRESENT, true, "");
    check(AFTER, Side.PAST, false, "in the past");
    check(AFTER, Side.PAST_OR_PRESENT, false, "in the past or present");
    check(AFTER, Side.FUTURE, true, "");
    check(AFTER, Side.FUTURE_OR_PRESENT, true, "");
  }

  @Test
  void nowIsTheSystemsTime() {
    assertThat(Reading.problem("\"2999-01-01\"", in -> in.checking(Constraint.past()).localDate()))
        .isEqualTo("must be in the past, was \"2999-01-01\"");
    assertThat(
            Reading.problem(
                "\"2999-01-01\"", in -> in.checking(Constraint.pastOrPresent()).localDate()))
        .isEqualTo("must be in the past or present, was \"2999-01-01\"");
    assertThat(
            Reading.problem("\"1999-01-01\"", in -> in.checking(Constraint.future()).localDate()))
        .isEqualTo("must be in the future, was \"1999-01-01\"");
    assertThat(
            Reading.problem(
                "\"1999-01-01\"", in -> in.checking(Constraint.futureOrPresent()).localDate()))
        .isEqualTo("must be in the future or present, was \"1999-01-01\"");
    assertThat(
            Reading.problem("\"1999-13-01\"", in -> in.checking(Constraint.future()).localDate()))
        .startsWith("expected a date");
  }
}
