package io.github.assistanttools.example;

import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.Name;
import io.github.assistanttools.Naming;
import io.github.assistanttools.ToolPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The weather functions that a model may call. At compile time {@code WeatherToolsDispatcher} is
 * generated from them; the model reads the comments on functions and parameters.
 */
@AssistantTool(naming = Naming.SNAKE_CASE)
public interface WeatherTools {

  /**
   * Get the current weather in a given location
   *
   * @param location The city and state, e.g. San Francisco, CA
   * @param unit The temperature unit; null for the one people use there
   */
  @ToolPolicy(readOnly = true)
  Weather getCurrentWeather(String location, @Nullable Unit unit);

  /** List the locations whose weather is known */
  @ToolPolicy(readOnly = true)
  List<String> listLocations();

  /** A temperature unit. The model uses the name given here, not the constant's. */
  enum Unit {
    @Name("celsius")
    CELSIUS,
    @Name("fahrenheit")
    FAHRENHEIT
  }

  /** The weather at one place; the model receives it as a JSON object. */
  record Weather(String location, int temperature, Unit unit, String conditions) {}
}
