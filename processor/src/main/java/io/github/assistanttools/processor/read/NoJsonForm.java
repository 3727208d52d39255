package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.JavaType;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.Site;
import io.github.assistanttools.processor.read.element.Fault;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Types that have no JSON form, each with what to use in its place. */
final class NoJsonForm {

  private static final String LATER =
      "use the type of its value; only a result can be asynchronous";

  private static final String USUAL = "use String, an enum or a record instead";
  private static final String USE_LIST = "use List";
  private static final String USE_MAP = "use Map";

  private static final Map<String, String> BY_NAME = new HashMap<>();

  static {
    put("java.util", "ArrayList LinkedList Vector Stack Queue Deque ArrayDeque", USE_LIST);
    put("java.util", "PriorityQueue concurrent.CopyOnWriteArrayList", USE_LIST);
    put("java.util", "concurrent.BlockingQueue", USE_LIST);
    put("java.util", "HashSet LinkedHashSet EnumSet", "use Set");
    put("java.util", "TreeSet NavigableSet", "use SortedSet");
    put("java.util", "HashMap LinkedHashMap TreeMap SortedMap NavigableMap EnumMap", USE_MAP);
    put("java.util", "Hashtable Properties IdentityHashMap WeakHashMap SequencedMap", USE_MAP);
    put("java.util.concurrent", "ConcurrentMap ConcurrentHashMap", USE_MAP);
    put("java.util", "Date", "use Instant");
    put("java.util", "Calendar", "use ZonedDateTime");
    put("java.util", "TimeZone", "use ZoneId");
    put("java.sql", "Timestamp", "use Instant");
    put("java.sql", "Date", "use LocalDate");
    put("java.io", "InputStream OutputStream", "use byte[] or String");
    put("java.io", "Reader Writer", "use String");
    put("java.nio", "ByteBuffer", "use byte[]");
    put("java.lang", "Number", "use BigDecimal, or the actual type");
    put("java.lang", "Void", "use void");
    put("java.util.concurrent", "Future", "use a CompletionStage as the result");
    put("java.util.concurrent", "CompletionStage CompletableFuture", LATER);
    put("com.google.common.util.concurrent", "ListenableFuture", "return a CompletionStage");
    put("reactor.core.publisher", "Mono", "return the CompletionStage that toFuture() gives");
    put("reactor.core.publisher", "Flux", "return the CompletionStage of collectList().toFuture()");
    put(
        "io.reactivex.rxjava3.core",
        "Single Maybe",
        "return the CompletionStage of toCompletionStage()");
    put("io.smallrye.mutiny", "Uni", "return the CompletionStage of subscribeAsCompletionStage()");
  }

  /** Types whose values can be read once only. */
  private static final Map<String, String> ONCE =
      Map.of(
          "java.util.Iterator", USE_LIST,
          "java.util.ListIterator", USE_LIST,
          "java.util.Enumeration", USE_LIST,
          "java.util.stream.Stream", USE_LIST,
          "java.util.stream.IntStream", "use int[]",
          "java.util.stream.LongStream", "use long[]",
          "java.util.stream.DoubleStream", "use double[]");

  private static void put(String packageName, String names, String wayOut) {
    for (String name : names.split(" ")) {
      BY_NAME.put(packageName + "." + name, wayOut);
    }
  }

  private NoJsonForm() {}

  /** Whether there is something to use in its place, whatever kind of type it is. */
  static boolean isKnown(String qualifiedName) {
    return BY_NAME.containsKey(qualifiedName) || ONCE.containsKey(qualifiedName);
  }

  static JsonType.Unsupported of(JavaType java, Site use) {
    String name = java instanceof JavaType.Declared declared ? declared.qualifiedName() : "";
    String once = ONCE.get(name);
    return once == null
        ? of(java, java + " has no JSON form", BY_NAME.getOrDefault(name, USUAL), use)
        : of(java, java + " can be read only once, so it has no JSON form", once, use);
  }

  /**
   * The same for a type below others. What replaces an {@code InputStream} replaces a {@code
   * FileInputStream} too.
   *
   * @param above the qualified names of the type itself and of its supertypes
   */
  static JsonType.Unsupported of(JavaType java, Stream<String> above, Site use) {
    String wayOut =
        above.flatMap(name -> Stream.ofNullable(BY_NAME.get(name))).findFirst().orElse(USUAL);
    return of(java, java + " has no JSON form", wayOut, use);
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
