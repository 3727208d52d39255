import io.github.assistanttools.AssistantTool;
import java.time.Period;
import java.time.Year;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;

@AssistantTool
interface SortedSets {
  /** Takes sorted sets. */
  void take(SortedSet<Point> points, SortedSet<List<String>> lists, SortedSet<byte[]> blobs, SortedSet<Boolean> truths); // error: [AssistantToolType] SortedSets.Point has no order of its own; use a Set // error: [AssistantToolType] java.util.List<java.lang.String> has no order of its own; use a Set // error: [AssistantToolType] Java takes no two arrays for equal, so a set of them has no duplicates to refuse; use a List in place of the array or of the set

  /** Takes sorted texts. */
  void texts(SortedSet<Locale> locales, SortedSet<Currency> currencies, SortedSet<ZoneId> zones, SortedSet<Period> periods, SortedSet<Year> years); // error: [AssistantToolType] java.util.Locale has no order of its own; use a Set // error: [AssistantToolType] java.util.Currency has no order of its own; use a Set // error: [AssistantToolType] java.time.ZoneId has no order of its own; use a Set // error: [AssistantToolType] java.time.Period has no order of its own; use a Set

  record Point(int x) {}
}
