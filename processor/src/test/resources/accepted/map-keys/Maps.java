import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.Default;
import io.github.assistanttools.Name;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@AssistantTool(strict = false)
public interface Maps {
  /** Takes maps. */
  Map<Unit, Map<Duration, Integer>> take(
      Map<Unit, Double> byUnit,
      Map<LocalDate, List<String>> byDate,
      Map<UUID, Map<Unit, Integer>> nested,
      Map<CharSequence, Integer> byText,
      @Default("{\"celsius\": 20}") Map<Unit, Integer> usual);

  /** Gives a map. */
  Map<URI, String> give();

  enum Unit {
    /** degrees Celsius */
    @Name("celsius")
    CELSIUS,
    FAHRENHEIT
  }
}
