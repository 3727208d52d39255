package io.github.assistanttools.client.transport;

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
 * How long to wait before a retry, as OpenAI's own SDKs do: the time in {@code retry-after-ms},
 * else in {@code retry-after} (RFC 9110, 10.2.3, and fractions), else a delay that grows. {@link
 * RetryPolicy} says whether that is too long.
 */
public final class Backoff {
  private static final double FIRST_MILLIS = 500;
  private static final double MOST_MILLIS = 8_000;
  private static final double JITTER = 0.25;
  private static final BigDecimal NANOS_PER_MILLI = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal NANOS_PER_SECOND = BigDecimal.valueOf(1_000_000_000);
  private static final Pattern NUMBER = Pattern.compile("0*+(\\d*+)(?:\\.(\\d++))?");
  private static final int MOST_DIGITS = 18;
  private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

  private Backoff() {}

  /**
   * The time for which a response asks, if it is positive.
   *
   * @param header the response's headers by name
   */
  public static Optional<Duration> asked(Function<String, Optional<String>> header, Instant now) {
    return header
        .apply("retry-after-ms")
        .flatMap(value -> number(value, NANOS_PER_MILLI))
        .or(() -> header.apply("retry-after").flatMap(value -> retryAfter(value, now)))
        .filter(asked -> !asked.isZero() && !asked.isNegative());
  }

  /**
   * Half a second, doubled with each retry up to 8 seconds, less a random part of up to a quarter.
   *
   * @param retry the number of the retry, the first being 0
   */
  public static Duration own(int retry, DoubleSupplier random) {
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
    } catch (DateTimeException | ArithmeticException notADate) {
      return Optional.empty();
    }
  }

  private static Optional<Duration> number(String value, BigDecimal nanosPerUnit) {
    Matcher number = NUMBER.matcher(value.strip());
    if (!number.matches() || number.end(1) == 0) {
      return Optional.empty();
    }
    if (number.group(1).length() > MOST_DIGITS) {
      // Still a number, however many digits it has, and longer than any client waits.
      return Optional.of(LONGEST);
    }
    String fraction = Objects.requireNonNullElse(number.group(2), "0");
    String digits = fraction.substring(0, Math.min(fraction.length(), MOST_DIGITS));
    BigDecimal nanos = new BigDecimal("0" + number.group(1) + "." + digits).multiply(nanosPerUnit);
    return Optional.of(Duration.ofNanos(nanos.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValue()));
  }
}
