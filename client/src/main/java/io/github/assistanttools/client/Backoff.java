package io.github.assistanttools.client;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long to wait before a retry, as OpenAI's own SDKs do: what {@code retry-after-ms} says, else
 * {@code retry-after} (RFC 9110, 10.2.3, and fractions), else half a second, doubled with each
 * retry up to 8 seconds, less up to a quarter by chance.
 */
final class Backoff {
  private static final Duration LONGEST_ASKED_FOR = Duration.ofSeconds(120);
  private static final double FIRST_MILLIS = 500;
  private static final double MOST_MILLIS = 8_000;
  private static final double JITTER = 0.25;
  private static final BigDecimal NANOS_PER_MILLI = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal NANOS_PER_SECOND = BigDecimal.valueOf(1_000_000_000);
  private static final Pattern NUMBER = Pattern.compile("0*+(\\d*+)(?:\\.(\\d++))?");
  private static final int MOST_DIGITS = 18;
  private static final Duration BEYOND_ALL = Duration.ofNanos(Long.MAX_VALUE);

  private Backoff() {}

  /**
   * The time to wait.
   *
   * @param retry which retry it is, the first being 0
   * @param header gives the headers of the answer, if there was one
   * @return nothing if the server asks for more than two minutes, which no request waits; a driven
   *     run may (see {@link Pauses#beforeRetry})
   */
  static Optional<Duration> delay(
      int retry, Function<String, Optional<String>> header, Instant now, DoubleSupplier random) {
    Duration asked = asked(header, now).orElseGet(() -> ownDelay(retry, random));
    return asked.compareTo(LONGEST_ASKED_FOR) > 0 ? Optional.empty() : Optional.of(asked);
  }

  /** The time that an answer asks for, if it does and that is not over. */
  static Optional<Duration> asked(Function<String, Optional<String>> header, Instant now) {
    return header
        .apply("retry-after-ms")
        .flatMap(value -> number(value, NANOS_PER_MILLI))
        .or(() -> header.apply("retry-after").flatMap(value -> retryAfter(value, now)))
        .filter(asked -> !asked.isZero() && !asked.isNegative());
  }

  /** Half a second, doubled with each retry up to 8 seconds, less up to a quarter by chance. */
  static Duration ownDelay(int retry, DoubleSupplier random) {
    double millis = Math.min(FIRST_MILLIS * Math.pow(2, retry), MOST_MILLIS);
    return Duration.ofMillis(Math.round(millis * (1 - JITTER * random.getAsDouble())));
  }

  private static Optional<Duration> retryAfter(String value, Instant now) {
    Optional<Duration> seconds = number(value, NANOS_PER_SECOND);
    if (seconds.isPresent()) {
      return seconds;
    }
    try {
      ZonedDateTime date = ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
      return Optional.of(Duration.between(now, date.toInstant()));
    } catch (DateTimeException | ArithmeticException noDate) {
      return Optional.empty();
    }
  }

  private static Optional<Duration> number(String value, BigDecimal nanosPerUnit) {
    Matcher number = NUMBER.matcher(value.strip());
    if (!number.matches() || number.end(1) == 0) {
      return Optional.empty();
    }
    if (number.group(1).length() > MOST_DIGITS) {
      // However many digits it has, it is a number, and longer than anybody waits.
      return Optional.of(BEYOND_ALL);
    }
    String fraction = Objects.requireNonNullElse(number.group(2), "0");
    String digits = fraction.substring(0, Math.min(fraction.length(), MOST_DIGITS));
    BigDecimal nanos = new BigDecimal("0" + number.group(1) + "." + digits).multiply(nanosPerUnit);
    return Optional.of(Duration.ofNanos(nanos.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValue()));
  }
}
