package io.github.assistanttools.example;

import io.github.assistanttools.runtime.ToolException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A weather service in which the weather never changes. It is independent of models and JSON. */
public final class WeatherService implements WeatherTools {

  private record Station(int celsius, Unit custom, String conditions) {}

  private final Map<String, Station> stations = new TreeMap<>();

  public WeatherService() {
    stations.put("San Francisco, CA", new Station(21, Unit.FAHRENHEIT, "sunny"));
    stations.put("Boston, MA", new Station(10, Unit.FAHRENHEIT, "rain"));
    stations.put("Zürich", new Station(4, Unit.CELSIUS, "fog"));
  }

  @Override
  public Weather getCurrentWeather(String location, @Nullable Unit unit) {
    Station station = stations.get(location);
    if (station == null) {
      // The model reads this message, so it says what to do instead.
      throw new ToolException("no weather station at " + location + "; known: " + listLocations());
    }
    Unit wanted = unit == null ? station.custom() : unit;
    int temperature =
        switch (wanted) {
          case CELSIUS -> station.celsius();
          case FAHRENHEIT -> Math.round(station.celsius() * 9 / 5f + 32);
        };
    return new Weather(location, temperature, wanted, station.conditions());
  }

  @Override
  public List<String> listLocations() {
    return List.copyOf(stations.keySet());
  }
}
