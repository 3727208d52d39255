package io.github.assistanttools.client.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.Waits;
import io.github.assistanttools.client.http.ApiError;
import io.github.assistanttools.client.http.Failure;
import io.github.assistanttools.client.http.RetryHint;
import io.github.assistanttools.client.http.TimeLimit;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class RetryPolicyTest {
  private static final int MANY = 1_000;

  private final Waits waits = new Waits();

  /** How many times a request is retried if it always fails in this way, up to {@link #MANY}. */
  private int retries(RetryPolicy policy, Failure failure) {
    Retries retries = new Retries(policy, waits.timing());
    int count = 0;
    while (count < MANY
        && retries.after(new ApiException(failure), TimeLimit.LONGEST).isPresent()) {
      count++;
    }
    return count;
  }

  private static Failure failure(String kind) {
    return switch (kind) {
      case "lost" -> Failure.noResponse("GET /x", true, "lost");
      case "not sent" -> Failure.noResponse("GET /x", false, "no connection");
      case "unreadable" ->
          Failure.noResponse("GET /x", true, "too large")
              .unreadable(true)
              .hint(RetryHint.DO_NOT_RETRY);
      default -> status(Integer.parseInt(kind));
    };
  }

  private static Failure status(int status) {
    return Failure.responded("GET /x", status, ApiError.of("no"), null);
  }

  @ParameterizedTest
  @CsvSource({
    // failure, IDEMPOTENT, CREATE, SUBMIT, DRIVEN_READ, DRIVEN_SUBMIT
    "not sent,    2, 2, 2, 1000, 1000",
    "lost,        2, 0, 0, 1000, 1000",
    "unreadable,  0, 0, 0, 5,    5",
    "200,         0, 0, 0, 5,    5",
    "400,         0, 0, 0, 0,    5",
    "401,         0, 0, 0, 0,    0",
    "404,         0, 0, 0, 0,    0",
    "302,         0, 0, 0, 0,    0",
    "408,         2, 2, 0, 1000, 1000",
    "409,         2, 2, 2, 1000, 1000",
    "429,         2, 2, 2, 1000, 1000",
    "500,         2, 2, 0, 1000, 1000",
    "503,         2, 2, 0, 1000, 1000"
  })
  void eachKindOfRequestIsRetriedSoManyTimes(
      String kind, int idempotent, int create, int submit, int drivenRead, int drivenSubmit) {
    assertThat(retries(RetryPolicy.IDEMPOTENT, failure(kind))).isEqualTo(idempotent);
    assertThat(retries(RetryPolicy.CREATE, failure(kind))).isEqualTo(create);
    assertThat(retries(RetryPolicy.SUBMIT, failure(kind))).isEqualTo(submit);
    assertThat(retries(RetryPolicy.DRIVEN_READ, failure(kind))).isEqualTo(drivenRead);
    assertThat(retries(RetryPolicy.DRIVEN_SUBMIT, failure(kind))).isEqualTo(drivenSubmit);
  }

  @ParameterizedTest
  @CsvSource({"400, RETRY, 2, 0", "503, DO_NOT_RETRY, 0, 1000"})
  void theServersAdviceHoldsForASingleRequestAndNotForADrivenRun(
      int status, RetryHint hint, int single, int driven) {
    assertThat(retries(RetryPolicy.IDEMPOTENT, status(status).hint(hint))).isEqualTo(single);
    assertThat(retries(RetryPolicy.DRIVEN_READ, status(status).hint(hint))).isEqualTo(driven);
  }

  @Test
  void adviceNeverLeadsToASecondSubmitThatTheServerMayHaveTaken() {
    assertThat(retries(RetryPolicy.SUBMIT, status(503).hint(RetryHint.RETRY))).isZero();
  }

  @ParameterizedTest
  @EnumSource(
      value = RetryPolicy.class,
      names = {"DRIVEN_READ", "DRIVEN_TURN", "DRIVEN_SUBMIT"},
      mode = Mode.EXCLUDE)
  void aSingleRequestWaitsTwoMinutesAtMost(RetryPolicy policy) {
    assertThat(delay(policy, Duration.ofMinutes(2))).contains(Duration.ofMinutes(2));
    assertThat(delay(policy, Duration.ofMinutes(2).plusMillis(1))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = RetryPolicy.class,
      names = {"DRIVEN_READ", "DRIVEN_TURN", "DRIVEN_SUBMIT"})
  void aDrivenRunWaitsAsLongAsTheServerAsks(RetryPolicy policy) {
    assertThat(delay(policy, Duration.ofHours(2))).contains(Duration.ofHours(2));
  }

  private Optional<Duration> delay(RetryPolicy policy, Duration asked) {
    return new Retries(policy, waits.timing())
        .after(new ApiException(status(429).retryAfter(Optional.of(asked))), TimeLimit.LONGEST);
  }

  @ParameterizedTest
  @EnumSource(RetryPolicy.class)
  void noRetryStartsWhenTheTimeIsOver(RetryPolicy policy) {
    Duration half = Duration.ofMillis(500);
    assertThat(new Retries(policy, waits.timing()).after(new ApiException(status(429)), half))
        .isEmpty();
    assertThat(
            new Retries(policy, waits.timing())
                .after(new ApiException(status(429)), half.plusMillis(1)))
        .contains(half);
  }

  @Test
  void delaysGrowWithAllFailuresUntilASuccess() {
    Retries retries = new Retries(RetryPolicy.DRIVEN_SUBMIT, waits.timing());
    assertThat(retries.after(new ApiException(status(400)), TimeLimit.LONGEST))
        .contains(Duration.ofMillis(500));
    assertThat(retries.after(new ApiException(status(503)), TimeLimit.LONGEST))
        .contains(Duration.ofSeconds(1));
    assertThat(retries.after(new ApiException(status(400)), TimeLimit.LONGEST))
        .contains(Duration.ofSeconds(2));
    retries.reset();
    assertThat(retries.after(new ApiException(status(400)), TimeLimit.LONGEST))
        .contains(Duration.ofMillis(500));
  }
}
