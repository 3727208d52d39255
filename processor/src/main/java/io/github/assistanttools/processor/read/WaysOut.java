package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.JavaType;
import java.util.Map;

/** What to use in place of a type that has no JSON form. */
final class WaysOut {

  private static final Map<String, String> BY_NAME =
      Map.ofEntries(
          Map.entry("java.util.ArrayList", "use List"),
          Map.entry("java.util.LinkedList", "use List"),
          Map.entry("java.util.Queue", "use List"),
          Map.entry("java.util.Deque", "use List"),
          Map.entry("java.util.Iterator", "use List"),
          Map.entry("java.util.stream.Stream", "use List"),
          Map.entry("java.util.HashSet", "use Set"),
          Map.entry("java.util.LinkedHashSet", "use Set"),
          Map.entry("java.util.EnumSet", "use Set"),
          Map.entry("java.util.TreeSet", "use SortedSet"),
          Map.entry("java.util.NavigableSet", "use SortedSet"),
          Map.entry("java.util.HashMap", "use Map"),
          Map.entry("java.util.LinkedHashMap", "use Map"),
          Map.entry("java.util.TreeMap", "use Map"),
          Map.entry("java.util.SortedMap", "use Map"),
          Map.entry("java.lang.Number", "use BigDecimal, or the type it has"),
          Map.entry("java.lang.Void", "use void"),
          Map.entry("java.util.Date", "use Instant"),
          Map.entry("java.util.Calendar", "use ZonedDateTime"),
          Map.entry("java.util.TimeZone", "use ZoneId"),
          Map.entry("java.sql.Timestamp", "use Instant"),
          Map.entry("java.sql.Date", "use LocalDate"),
          Map.entry("java.util.concurrent.Future", "use a CompletionStage as the result"),
          Map.entry(
              "java.util.concurrent.CompletionStage",
              "use the type of its value; only a result may come later"),
          Map.entry(
              "java.util.concurrent.CompletableFuture",
              "use the type of its value; only a result may come later"));

  private WaysOut() {}

  static String of(JavaType java) {
    String usual = "use String, an enum or a record in its place";
    return java instanceof JavaType.Declared declared
        ? BY_NAME.getOrDefault(declared.qualifiedName(), usual)
        : usual;
  }
}
