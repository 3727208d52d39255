package io.github.assistanttools.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.runtime.ToolCallListener;
import io.github.assistanttools.runtime.ToolCallOutcome;
import io.github.assistanttools.runtime.ToolContext;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.assistants.Assistants;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A run that is answered through a generated dispatcher, its calls made at once. */
@Timeout(60)
class ParallelRunTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final List<String> CITIES = List.of("Oslo", "Rome", "Lima");

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final List<Boolean> recorded = new ArrayList<>();
  private final Toolbox toolbox =
      Toolbox.builder()
          .add(new WeatherToolsDispatcher(new LastFirst()))
          .clock(Clock.fixed(NOW, ZoneOffset.UTC))
          .executor(threads)
          .listener(
              new ToolCallListener() {
                @Override
                public void finished(ToolContext context, ToolCallOutcome outcome) {
                  recorded.add(outcome.recorded());
                }
              })
          .build();

  /** Each city's weather is known after the next one's, so no order but the reverse can be kept. */
  private final class LastFirst implements WeatherTools {
    private final Map<String, CountDownLatch> known =
        Map.of("Rome", new CountDownLatch(1), "Lima", new CountDownLatch(1));

    @Override
    public Weather getCurrentWeather(String location, @Nullable Unit unit) {
      asked.add(location);
      int index = CITIES.indexOf(location);
      if (index + 1 < CITIES.size()) {
        await(known.get(CITIES.get(index + 1)));
      }
      if (index > 0) {
        known.get(location).countDown();
      }
      return new Weather(location, index, Unit.CELSIUS, "clear");
    }

    @Override
    public List<String> listLocations() {
      return CITIES;
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupt) {
      throw new IllegalStateException(interrupt);
    }
  }

  @AfterEach
  void letGo() {
    threads.shutdownNow();
  }

  private static String run() {
    List<String> calls = new ArrayList<>();
    for (String city : CITIES) {
      calls.add(
          """
          {"id":"call_%s","type":"function","function":\
          {"name":"get_current_weather","arguments":"{\\"location\\":\\"%s\\",\\"unit\\":null}"}}"""
              .formatted(city, city));
    }
    return """
        {"id":"run_1","object":"thread.run","thread_id":"thread_1","status":"requires_action","expires_at":%d,\
        "required_action":{"type":"submit_tool_outputs","submit_tool_outputs":{"tool_calls":[%s]}}}"""
        .formatted(NOW.plusSeconds(600).getEpochSecond(), String.join(",", calls));
  }

  @Test
  void callsAreMadeAtOnceAndAnsweredInTheOrderOfTheRun() {
    assertThat(Assistants.answer(run(), toolbox))
        .contains(
            """
            {"tool_outputs":[\
            {"tool_call_id":"call_Oslo","output":\
            "{\\"location\\":\\"Oslo\\",\\"temperature\\":0,\\"unit\\":\\"celsius\\",\\"conditions\\":\\"clear\\"}"},\
            {"tool_call_id":"call_Rome","output":\
            "{\\"location\\":\\"Rome\\",\\"temperature\\":1,\\"unit\\":\\"celsius\\",\\"conditions\\":\\"clear\\"}"},\
            {"tool_call_id":"call_Lima","output":\
            "{\\"location\\":\\"Lima\\",\\"temperature\\":2,\\"unit\\":\\"celsius\\",\\"conditions\\":\\"clear\\"}"}]}""");
    assertThat(asked).containsExactlyInAnyOrderElementsOf(CITIES);
  }

  @Test
  void aRunThatIsAnsweredTwiceGetsTheSameAndItsCallsAreMadeOnce() {
    assertThat(Assistants.answer(run(), toolbox)).isEqualTo(Assistants.answer(run(), toolbox));
    assertThat(asked).containsExactlyInAnyOrderElementsOf(CITIES);
    assertThat(recorded).containsExactly(false, false, false, true, true, true);
  }
}
