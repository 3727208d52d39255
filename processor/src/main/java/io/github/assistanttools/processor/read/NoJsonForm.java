package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.JavaType;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.Site;
import io.github.assistanttools.processor.read.element.Fault;
import java.util.HashMap;
import java.util.Map;

/** Types that have no JSON form, each with what to use in its place. */
final class NoJsonForm {

  private static final String LATER =
      "use the type of its value; only a result can be asynchronous";

  private static final Map<String, String> BY_NAME = new HashMap<>();

  static {
    put("java.util", "ArrayList LinkedList Queue Deque Iterator stream.Stream", "use List");
    put("java.util", "HashSet LinkedHashSet EnumSet", "use Set");
    put("java.util", "TreeSet NavigableSet", "use SortedSet");
    put("java.util", "HashMap LinkedHashMap TreeMap SortedMap", "use Map");
    put("java.util", "Date", "use Instant");
    put("java.util", "Calendar", "use ZonedDateTime");
    put("java.util", "TimeZone", "use ZoneId");
    put("java.sql", "Timestamp", "use Instant");
    put("java.sql", "Date", "use LocalDate");
    put("java.lang", "Number", "use BigDecimal, or the actual type");
    put("java.lang", "Void", "use void");
    put("java.util.concurrent", "Future", "use a CompletionStage as the result");
    put("java.util.concurrent", "CompletionStage CompletableFuture", LATER);
  }

  private static void put(String packageName, String names, String wayOut) {
    for (String name : names.split(" ")) {
      BY_NAME.put(packageName + "." + name, wayOut);
    }
  }

  private NoJsonForm() {}

  static JsonType.Unsupported of(JavaType java, Site use) {
    String usual = "use String, an enum or a record instead";
    String wayOut =
        java instanceof JavaType.Declared declared
            ? BY_NAME.getOrDefault(declared.qualifiedName(), usual)
            : usual;
    return new JsonType.Unsupported(java, ProblemId.TYPE, java + " has no JSON form", wayOut, use);
  }

  /** The same for another reason, which is a whole clause. */
  static JsonType.Unsupported of(JavaType java, String reason, String wayOut, Site use) {
    return new JsonType.Unsupported(java, ProblemId.TYPE, reason, wayOut, use);
  }

  /** The same for a type with a fault of its own. */
  static JsonType.Unsupported of(JavaType.Declared java, Fault fault, Site use) {
    return of(java, java.qualifiedName() + " " + fault.fact(), fault.wayOut(), use);
  }
}
