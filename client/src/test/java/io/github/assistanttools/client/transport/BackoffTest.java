package io.github.assistanttools.client.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackoffTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  private static Duration delay(int retry, Map<String, String> headers, double random) {
    return Backoff.asked(name -> Optional.ofNullable(headers.get(name)), NOW)
        .orElseGet(() -> Backoff.own(retry, () -> random));
  }

  private static Duration delay(String header, String value) {
    return delay(0, Map.of(header, value), 0.5);
  }

  @ParameterizedTest
  @CsvSource({"0, 500", "1, 1000", "2, 2000", "3, 4000", "4, 8000", "5, 8000", "1000, 8000"})
  void halfASecondDoubledUpToEight(int retry, long millis) {
    assertThat(delay(retry, Map.of(), 0)).isEqualTo(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @CsvSource({"0, 0.5, 438", "0, 0.999999, 375", "4, 0.5, 7000"})
  void upToAQuarterIsTakenOffAtRandom(int retry, double random, long millis) {
    assertThat(delay(retry, Map.of(), random)).isEqualTo(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @CsvSource({
    "retry-after-ms, 1500, PT1.5S",
    "retry-after-ms, 0.5, PT0.0005S",
    "retry-after-ms, ' 20 ', PT0.02S",
    "retry-after-ms, 120000, PT2M",
    "retry-after, 3, PT3S",
    "retry-after, 1.25, PT1.25S",
    "retry-after, 120, PT2M",
    "retry-after, 0000000000000000000000000000000000003, PT3S",
    "retry-after, 1.2500000000000000000000000000000000000000000, PT1.25S",
    "retry-after, 'Wed, 25 Nov 2026 12:00:07 GMT', PT7S",
    "retry-after, 'Wed, 25 Nov 2026 12:02:00 GMT', PT2M"
  })
  void theServersDelayIsTakenWithoutJitter(String header, String value, Duration delay) {
    assertThat(delay(header, value)).isEqualTo(delay);
  }

  @ParameterizedTest
  @CsvSource({
    "retry-after-ms, 120001",
    "retry-after, 121",
    "retry-after, 120.001",
    "retry-after, 999999999999999999999999999999",
    "retry-after, 1111111111222222222233333333334",
    "retry-after, 1111111111222222222233333333334.5",
    "retry-after-ms, 1111111111222222222233333333334",
    "retry-after, 00000000000000000000000000000000000000000121",
    "retry-after, 'Wed, 25 Nov 2026 12:02:01 GMT'",
    "retry-after, 'Fri, 31 Dec 9999 23:59:59 GMT'"
  })
  void aDelayBeyondTwoMinutesIsReadAsSuch(String header, String value) {
    assertThat(delay(header, value)).isGreaterThan(Duration.ofMinutes(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "0.0",
        "-1",
        "soon",
        "1e3",
        "0x10",
        "NaN",
        "Infinity",
        "1d",
        "+5",
        "5 seconds",
        "1,5",
        "Wed, 25 Nov 2026 11:59:59 GMT",
        "Wed, 25 Nov 2026 12:00:00 GMT",
        "2026-11-25T12:00:05Z",
        "Mon, 99 Nov 2026 12:00:00 GMT"
      })
  void aValueThatIsNotAFutureTimeIsIgnored(String value) {
    assertThat(delay("retry-after", value)).isEqualTo(Duration.ofMillis(438));
    assertThat(delay("retry-after-ms", value)).isEqualTo(Duration.ofMillis(438));
  }

  @Test
  void millisecondsWinOverSeconds() {
    assertThat(delay(0, Map.of("retry-after-ms", "10", "retry-after", "3"), 0))
        .isEqualTo(Duration.ofMillis(10));
    assertThat(delay(0, Map.of("retry-after-ms", "x", "retry-after", "3"), 0))
        .isEqualTo(Duration.ofSeconds(3));
  }
}
