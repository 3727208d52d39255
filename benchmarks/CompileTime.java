import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GcInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Compiles the same generated sources with the annotation processor and without it, and prints both
 * times and their ratio, and the peak heap of both. Started by {@code compile-time.sh}.
 *
 * <p>Every measurement is a javac in a fresh JVM, as in a build from the command line; with and
 * without take turns, so that a busy machine is unfair to neither. Without is the same javac on the
 * same sources with {@code -proc:none}. The clock and the CPU time count from the JVM's start. The
 * peak heap is what was in use before the fullest collection, or at the end; live is what was in
 * use after the fullest.
 */
public final class CompileTime {

  private static final String USAGE =
      """
      compile-time.sh [options]
        --functions 100,1000,5000   how many functions; several numbers show how the time grows
        --runs 5                    measurements of each size, of which the median counts
        --floor yes                 also measure a processor that writes an empty class for each interface
        --repeat 1                  compilations in each JVM, of which the last counts: what a warm daemon takes
        --jvm -XX:+UseSerialGC      options of the measured JVM, separated by commas
        --keep <folder>             where sources and classes stay, to be looked at""";

  private record Options(
      List<Integer> functions,
      int runs,
      boolean floor,
      int repeat,
      List<String> jvm,
      Path folder,
      boolean keep,
      String processor,
      String floorProcessor,
      String classPath) {

    List<Kind> kinds() {
      return floor
          ? List.of(Kind.WITHOUT, Kind.FLOOR, Kind.WITH)
          : List.of(Kind.WITHOUT, Kind.WITH);
    }
  }

  private enum Kind {
    WITHOUT,
    FLOOR,
    WITH;

    String folder() {
      return "classes-" + name().toLowerCase(Locale.ROOT);
    }
  }

  /** Seconds by the clock, seconds of the processor cores all together, bytes of heap. */
  private record Cost(double wall, double cpu, double peak, double live) {}

  private CompileTime() {}

  public static void main(String[] args) throws Exception {
    if (args.length > 0 && args[0].equals("--compile")) {
      compileHere(Integer.parseInt(args[1]), Arrays.copyOfRange(args, 2, args.length));
      return;
    }
    Options options = options(args);
    try {
      new Measuring(options).run();
    } finally {
      if (!options.keep()) {
        delete(options.folder());
      }
    }
  }

  /** In the measured JVM: compiles, and prints what it took. */
  private static void compileHere(int repeat, String[] javacArguments) {
    HeapPeak heap = new HeapPeak();
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    long started = ManagementFactory.getRuntimeMXBean().getStartTime();
    long cpuBefore = 0;
    int failed = 0;
    for (int run = 1; run <= repeat; run++) {
      if (run > 1) {
        started = System.currentTimeMillis();
        cpuBefore = cpuTime();
      }
      failed |= javac.run(null, null, null, javacArguments);
    }
    double wall = (System.currentTimeMillis() - started) / 1e3;
    double cpu = (cpuTime() - cpuBefore) / 1e9;
    System.out.println(wall + " " + cpu + " " + heap.peak() + " " + heap.live());
    System.exit(failed);
  }

  private static long cpuTime() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** Listens to the garbage collectors: how full the heap was before and after each collection. */
  private static final class HeapPeak {

    private long before;
    private long after;

    HeapPeak() {
      for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
        ((NotificationEmitter) collector)
            .addNotificationListener(
                (notification, ignored) -> collected(notification), null, null);
      }
    }

    private synchronized void collected(Notification notification) {
      GcInfo collection =
          GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData())
              .getGcInfo();
      before = Math.max(before, heap(collection.getMemoryUsageBeforeGc()));
      after = Math.max(after, heap(collection.getMemoryUsageAfterGc()));
    }

    private static long heap(Map<String, MemoryUsage> pools) {
      return ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP && pools.containsKey(pool.getName()))
          .mapToLong(pool -> pools.get(pool.getName()).getUsed())
          .sum();
    }

    synchronized long peak() {
      return Math.max(before, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }

    synchronized long live() {
      return after;
    }
  }

  private static Options options(String[] args) throws IOException {
    Map<String, String> given = new HashMap<>();
    for (int i = 0; i < args.length; i += 2) {
      if (i + 1 == args.length) {
        throw usage();
      }
      given.put(args[i], args[i + 1]);
    }
    String folder = given.remove("--keep");
    Options options =
        new Options(
            Arrays.stream(value(given, "--functions", "100,1000,5000").split(","))
                .map(Integer::valueOf)
                .toList(),
            Integer.parseInt(value(given, "--runs", "5")),
            value(given, "--floor", "no").equals("yes"),
            Integer.parseInt(value(given, "--repeat", "1")),
            Stream.of(value(given, "--jvm", "").split(","))
                .filter(option -> !option.isEmpty())
                .toList(),
            folder == null
                ? Files.createTempDirectory("compile-time")
                : Files.createDirectories(Path.of(folder)).toAbsolutePath(),
            folder != null,
            value(given, "--processor", ""),
            value(given, "--floor-processor", ""),
            value(given, "--class-path", ""));
    if (!given.isEmpty() || options.runs() < 1 || options.repeat() < 1) {
      throw usage();
    }
    return options;
  }

  private static String value(Map<String, String> given, String name, String usual) {
    String value = given.remove(name);
    return value == null ? usual : value;
  }

  private static RuntimeException usage() {
    System.err.println(USAGE);
    System.exit(2);
    return new IllegalArgumentException();
  }

  /** The measurements, and what they print. */
  private static final class Measuring {

    private final Options options;

    Measuring(Options options) {
      this.options = options;
    }

    void run() throws Exception {
      System.out.printf(
          Locale.ROOT,
          "JDK %s, %d processors, %s, heap up to %d MB, %s, median of %d%n%n",
          Runtime.version(),
          Runtime.getRuntime().availableProcessors(),
          ManagementFactory.getGarbageCollectorMXBeans().get(0).getName(),
          Runtime.getRuntime().maxMemory() >> 20,
          options.repeat() == 1
              ? "a fresh JVM each"
              : "compilation " + options.repeat() + " in a JVM",
          options.runs());
      typicalFunction();
      System.out.println();
      System.out.println(
          "                       by the clock      of CPU          CPU for each  heap   live");
      System.out.println(
          "functions  processor   seconds  ratio    seconds  ratio  function, ms    MB     MB");
      List<Path> sizes = new ArrayList<>();
      for (int functions : options.functions()) {
        sizes.add(measure(functions));
      }
      System.out.println();
      for (Path size : sizes) {
        sizes(size);
      }
    }

    private Path measure(int functions) throws Exception {
      Path folder = options.folder().resolve(functions + "-functions");
      Path src = folder.resolve("src");
      delete(src);
      Path list = folder.resolve("sources.txt");
      List<Path> sources = CompileTimeSources.write(src, functions);
      Files.write(list, sources.stream().map(Path::toString).toList());
      Map<Kind, List<Cost>> costs = new EnumMap<>(Kind.class);
      for (int run = 1; run <= options.runs(); run++) {
        for (Kind kind : options.kinds()) {
          costs
              .computeIfAbsent(kind, ignored -> new ArrayList<>())
              .add(compile(folder, list, kind));
        }
      }
      Cost base = median(costs.get(Kind.WITHOUT));
      for (Kind kind : options.kinds()) {
        Cost cost = median(costs.get(kind));
        System.out.printf(
            Locale.ROOT,
            "%9d  %-9s %8.2f %6.2f %10.2f %6.2f %10.2f %8.0f %6.0f%n",
            functions,
            kind.name().toLowerCase(Locale.ROOT),
            cost.wall(),
            cost.wall() / base.wall(),
            cost.cpu(),
            cost.cpu() / base.cpu(),
            cost.cpu() * 1000 / functions,
            cost.peak() / 1e6,
            cost.live() / 1e6);
      }
      return folder;
    }

    private Cost compile(Path folder, Path list, Kind kind) throws Exception {
      Path classes = folder.resolve(kind.folder());
      Path generated = folder.resolve("generated-" + kind.name().toLowerCase(Locale.ROOT));
      delete(classes);
      delete(generated);
      Files.createDirectories(classes);
      Files.createDirectories(generated);
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(options.jvm());
      command.addAll(
          List.of(
              "-cp",
              System.getProperty("java.class.path"),
              "CompileTime",
              "--compile",
              String.valueOf(options.repeat()),
              "--release",
              "17",
              "-g",
              "-cp",
              options.classPath(),
              "-d",
              classes.toString(),
              "-s",
              generated.toString()));
      command.addAll(
          switch (kind) {
            case WITHOUT -> List.of("-proc:none");
            case FLOOR ->
                List.of(
                    "-processorpath", options.floorProcessor(), "-processor", "CompileTimeFloor");
            case WITH -> List.of("-processorpath", options.processor());
          });
      command.add("@" + list);
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes()).strip();
      if (process.waitFor() != 0) {
        throw new IllegalStateException(output);
      }
      double[] numbers =
          Arrays.stream(output.substring(output.lastIndexOf('\n') + 1).split(" "))
              .mapToDouble(Double::parseDouble)
              .toArray();
      return new Cost(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    private static Cost median(List<Cost> costs) {
      return new Cost(
          median(costs, Cost::wall),
          median(costs, Cost::cpu),
          median(costs, Cost::peak),
          median(costs, Cost::live));
    }

    private static double median(List<Cost> costs, ToDoubleFunction<Cost> number) {
      double[] sorted = costs.stream().mapToDouble(number).sorted().toArray();
      int middle = sorted.length / 2;
      return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static void sizes(Path folder) throws IOException {
      System.out.printf("%s%n", folder.getFileName());
      total("the user's sources", folder.resolve("src"), "");
      total("generated sources", folder.resolve("generated-with"), ".java");
      total("the user's classes", folder.resolve(Kind.WITHOUT.folder()), ".class");
      total("generated classes", folder.resolve(Kind.WITH.folder()), "Dispatcher.class");
    }

    private static void total(String what, Path folder, String suffix) throws IOException {
      long bytes = 0;
      long lines = 0;
      List<Path> files =
          files(folder).stream().filter(file -> file.toString().endsWith(suffix)).toList();
      for (Path file : files) {
        bytes += Files.size(file);
        lines += file.toString().endsWith(".java") ? Files.readString(file).lines().count() : 0;
      }
      System.out.printf(
          "  %-20s %6d files %8d kB%s%n",
          what, files.size(), bytes / 1000, lines == 0 ? "" : " %8d lines".formatted(lines));
    }

    /**
     * The class file for an interface with one function of three parameters; warms the disks up,
     * too.
     */
    private void typicalFunction() throws Exception {
      Path folder = options.folder().resolve("typical-function");
      Path source = CompileTimeSources.writeTypical(folder.resolve("src"));
      Path list = folder.resolve("sources.txt");
      Files.writeString(list, source.toString());
      compile(folder, list, Kind.WITH);
      System.out.printf(
          "The dispatcher of one function with three parameters: %d bytes%n",
          Files.size(
              folder.resolve(Kind.WITH.folder()).resolve("weather/WeatherToolsDispatcher.class")));
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  Files.delete(file);
                } catch (IOException failure) {
                  throw new UncheckedIOException(failure);
                }
              });
    }
  }
}
