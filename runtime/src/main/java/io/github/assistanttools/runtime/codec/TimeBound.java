package io.github.assistanttools.runtime.codec;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Whether a date or time is in the past or in the future. */
final class TimeBound extends Constraint {
  private final Side side;
  // A clock keeps the zone of its creation, but the default zone may change.
  private final Supplier<Clock> clocks;

  TimeBound(Side side, Supplier<Clock> clocks) {
    this.side = side;
    this.clocks = clocks;
  }

  @Override
  void check(@Nullable Object value, Checks checks) {
    Integer comparison = value == null ? null : compareWithNow(value, clocks.get());
    if (comparison != null && !side.allows(comparison)) {
      checks.violatedBy(() -> "must be " + side);
    }
  }

  /** The comparison of the value with now, or null if it is not a date or time. */
  private static @Nullable Integer compareWithNow(Object value, Clock clock) {
    if (value instanceof Instant instant) {
      return instant.compareTo(clock.instant());
    } else if (value instanceof OffsetDateTime dateTime) {
      return dateTime.toInstant().compareTo(clock.instant());
    } else if (value instanceof ZonedDateTime dateTime) {
      return dateTime.toInstant().compareTo(clock.instant());
    } else if (value instanceof OffsetTime time) {
      return time.compareTo(OffsetTime.now(clock));
    } else {
      return compareWithLocalNow(value, clock);
    }
  }

  private static @Nullable Integer compareWithLocalNow(Object value, Clock clock) {
    if (value instanceof LocalDate date) {
      return date.compareTo(LocalDate.now(clock));
    } else if (value instanceof LocalDateTime dateTime) {
      return dateTime.compareTo(LocalDateTime.now(clock));
    } else if (value instanceof LocalTime time) {
      return time.compareTo(LocalTime.now(clock));
    } else if (value instanceof Year year) {
      return year.compareTo(Year.now(clock));
    } else if (value instanceof YearMonth month) {
      return month.compareTo(YearMonth.now(clock));
    } else if (value instanceof MonthDay day) {
      return day.compareTo(MonthDay.now(clock));
    } else {
      return null;
    }
  }
}
