package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.JavaType;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.Site;
import java.util.Map;

/** Types that have no JSON form, each with what to use in its place. */
final class NoJsonForm {

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

  private NoJsonForm() {}

  static JsonType.Unsupported of(JavaType java, Site use) {
    String usual = "use String, an enum or a record in its place";
    String wayOut =
        java instanceof JavaType.Declared declared
            ? BY_NAME.getOrDefault(declared.qualifiedName(), usual)
            : usual;
    return new JsonType.Unsupported(java, ProblemId.TYPE, java + " has no JSON form", wayOut, use);
  }

  /** The same for a type with a fault of its own. */
  static JsonType.Unsupported of(JavaType.Declared java, Fault fault, Site use) {
    return new JsonType.Unsupported(
        java, ProblemId.TYPE, java.qualifiedName() + " " + fault.fact(), fault.wayOut(), use);
  }
}
