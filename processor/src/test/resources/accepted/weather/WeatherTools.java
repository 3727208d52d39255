import io.github.assistanttools.AssistantTool;
import org.jspecify.annotations.Nullable;

@AssistantTool
public interface WeatherTools {
  /**
   * Get the current weather in a given location.
   *
   * @param location the city and state, e.g. San Francisco, CA
   * @param unit the temperature unit; the country's own if absent
   */
  Weather getCurrentWeather(String location, @Nullable Unit unit);

  enum Unit {
    CELSIUS,
    FAHRENHEIT
  }

  record Weather(double temperature, Unit unit) {}
}
