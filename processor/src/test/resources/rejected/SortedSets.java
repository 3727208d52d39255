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
  void take(SortedSet<Point> points, SortedSet<List<String>> lists, SortedSet<byte[]> blobs, SortedSet<Boolean> truths); // error: [AssistantToolType] SortedSets.Point has no natural order; use a Set // error: [AssistantToolType] java.util.List<java.lang.String> has no natural order; use a Set // error: [AssistantToolType] arrays have no value equality, so a set of them cannot detect duplicates; use a List instead of the array or the set

  /** Takes sorted texts. */
  void texts(SortedSet<Locale> locales, SortedSet<Currency> currencies, SortedSet<ZoneId> zones, SortedSet<Period> periods, SortedSet<Year> years); // error: [AssistantToolType] java.util.Locale has no natural order; use a Set // error: [AssistantToolType] java.util.Currency has no natural order; use a Set // error: [AssistantToolType] java.time.ZoneId has no natural order; use a Set // error: [AssistantToolType] java.time.Period has no natural order; use a Set

  record Point(int x) {}
}
