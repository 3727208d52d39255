package io.github.assistanttools.benchmarks.generated;

import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.benchmarks.Unit;
import io.github.assistanttools.benchmarks.Weather;

/** One small function. */
@AssistantTool
public interface WeatherTools {

  /**
   * Get the current weather in a given location
   *
   * @param location The city and state, e.g. San Francisco, CA
   * @param unit The temperature unit
   */
  Weather getCurrentWeather(String location, Unit unit);
}
