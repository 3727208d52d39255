package io.github.assistanttools.fuzz;

import io.github.assistanttools.AssistantTool;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Types that strict mode cannot express. Each function returns its arguments. */
@AssistantTool(strict = false)
public interface LooseTools {
  /** Takes maps. */
  Maps maps(Maps value);

  /** Takes anything. */
  Object anything(Object value);

  /** Takes sets. */
  Sets sets(Sets value);

  record Maps(
      Map<String, @Nullable String> byText,
      Map<RichTools.Color, BigDecimal> byColor,
      Map<LocalDate, List<Object>> byDate,
      Map<UUID, Map<Duration, RichTools.Point>> nested,
      Map<String, Object> any) {}

  record Sets(
      Set<Object> all,
      SortedSet<String> sorted,
      Set<List<Double>> lists,
      Set<URI> links,
      Currency currency) {}
}
