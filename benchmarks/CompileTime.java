import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Compiles the same generated sources with the annotation processor and without it, and prints both
 * times and their ratio. Started by {@code compile-time.sh}.
 *
 * <p>The sources are what a user has: interfaces of 100 functions, the records and enums they
 * mention, and a class that implements each interface. Every measurement is a javac in a fresh JVM;
 * with and without take turns, so that a busy machine is unfair to neither.
 */
public final class CompileTime {

  private static final String USAGE =
      """
      compile-time.sh [options]
        --functions 250,1000,4000   how many functions; several numbers show how the time grows
        --types 3                   records and enums per function; at least 3
        --runs 3                    measurements, of which the median counts; one more comes first, for warming up
        --keep <folder>             where sources and classes stay, to be looked at""";

  private static final int FUNCTIONS_PER_INTERFACE = 100;

  private record Options(
      List<Integer> functions, int types, int runs, Path folder, boolean keep, String processor, String classPath) {}

  /** Seconds of one compilation: by the clock, and of the processor cores all together. */
  private record Time(double wall, double cpu) {}

  private CompileTime() {}

  public static void main(String[] args) throws Exception {
    if (args.length > 0 && args[0].equals("--compile")) {
      compileHere(Arrays.copyOfRange(args, 1, args.length));
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

  /** In the measured JVM: compiles, and prints what it took from the start of the JVM. */
  private static void compileHere(String[] javacArguments) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    int failed = javac.run(null, null, null, javacArguments);
    long started = ManagementFactory.getRuntimeMXBean().getStartTime();
    long cpu =
        ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime();
    System.out.println((System.currentTimeMillis() - started) / 1e3 + " " + cpu / 1e9);
    System.exit(failed);
  }

  private static Options options(String[] args) throws IOException {
    List<Integer> functions = List.of(250, 1000, 4000);
    int types = 3;
    int runs = 3;
    Path folder = null;
    String processor = null;
    String classPath = null;
    for (int i = 0; i < args.length; i += 2) {
      if (i + 1 == args.length) {
        throw usage();
      }
      String value = args[i + 1];
      switch (args[i]) {
        case "--functions" -> functions = Arrays.stream(value.split(",")).map(Integer::valueOf).toList();
        case "--types" -> types = Integer.parseInt(value);
        case "--runs" -> runs = Integer.parseInt(value);
        case "--keep" -> folder = Files.createDirectories(Path.of(value));
        case "--processor" -> processor = value;
        case "--class-path" -> classPath = value;
        default -> throw usage();
      }
    }
    if (processor == null || classPath == null || types < 3 || runs < 1) {
      throw usage();
    }
    boolean keep = folder != null;
    return new Options(
        functions, types, runs, keep ? folder : Files.createTempDirectory("compile-time"), keep, processor, classPath);
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
          "JDK %s, %d processors, median of %d%n%n",
          Runtime.version(), Runtime.getRuntime().availableProcessors(), options.runs());
      System.out.println("                     seconds by the clock       seconds of CPU");
      System.out.println("functions   types    without   with  ratio    without   with  ratio   CPU per function");
      List<Path> sizes = new ArrayList<>();
      for (int functions : options.functions()) {
        sizes.add(measure(functions));
      }
      System.out.println();
      for (Path size : sizes) {
        sizes(size);
      }
      typicalFunction();
    }

    private Path measure(int functions) throws Exception {
      Path folder = options.folder().resolve(functions + "-functions");
      List<Path> sources = new Sources(folder.resolve("src")).write(functions, options.types());
      Path list = folder.resolve("sources.txt");
      Files.write(list, sources.stream().map(Path::toString).toList());
      List<Time> without = new ArrayList<>();
      List<Time> with = new ArrayList<>();
      for (int run = 0; run <= options.runs(); run++) {
        Time plain = compile(folder, list, false);
        Time processed = compile(folder, list, true);
        if (run > 0) {
          without.add(plain);
          with.add(processed);
        }
      }
      double plain = median(without.stream().map(Time::wall).toList());
      double processed = median(with.stream().map(Time::wall).toList());
      double plainCpu = median(without.stream().map(Time::cpu).toList());
      double processedCpu = median(with.stream().map(Time::cpu).toList());
      System.out.printf(
          Locale.ROOT,
          "%9d %7d %10.2f %6.2f %6.2f %10.2f %6.2f %6.2f %15.2f ms%n",
          functions, functions * options.types(),
          plain, processed, processed / plain,
          plainCpu, processedCpu, processedCpu / plainCpu,
          (processedCpu - plainCpu) * 1000 / functions);
      return folder;
    }

    private Time compile(Path folder, Path list, boolean processing) throws Exception {
      Path classes = folder.resolve(processing ? "classes-with" : "classes-without");
      Path generated = folder.resolve("generated");
      delete(classes);
      Files.createDirectories(classes);
      List<String> command =
          new ArrayList<>(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp", System.getProperty("java.class.path"), "CompileTime", "--compile",
                  "--release", "17", "-g", "-cp", options.classPath(), "-d", classes.toString()));
      if (processing) {
        delete(generated);
        Files.createDirectories(generated);
        command.addAll(List.of("-processorpath", options.processor(), "-s", generated.toString()));
      } else {
        command.add("-proc:none");
      }
      command.add("@" + list);
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes()).strip();
      if (process.waitFor() != 0) {
        throw new IllegalStateException(output);
      }
      String[] times = output.substring(output.lastIndexOf('\n') + 1).split(" ");
      return new Time(Double.parseDouble(times[0]), Double.parseDouble(times[1]));
    }

    private static double median(List<Double> numbers) {
      List<Double> sorted = new ArrayList<>(numbers);
      Collections.sort(sorted);
      int middle = sorted.size() / 2;
      return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static void sizes(Path folder) throws IOException {
      System.out.printf("%s%n", folder.getFileName());
      total("the user's sources", folder.resolve("src"), "");
      total("generated sources", folder.resolve("generated"), ".java");
      total("the user's classes", folder.resolve("classes-without"), ".class");
      total("generated classes", folder.resolve("classes-with"), "Dispatcher.class");
    }

    private static void total(String what, Path folder, String suffix) throws IOException {
      long bytes = 0;
      long lines = 0;
      List<Path> files = files(folder).stream().filter(file -> file.toString().endsWith(suffix)).toList();
      for (Path file : files) {
        bytes += Files.size(file);
        lines += file.toString().endsWith(".java") ? Files.readString(file).lines().count() : 0;
      }
      System.out.printf(
          "  %-20s %6d files %8d kB%s%n",
          what, files.size(), bytes / 1000, lines == 0 ? "" : " %8d lines".formatted(lines));
    }

    /** The class file for an interface with one function of three parameters. */
    private void typicalFunction() throws Exception {
      Path folder = options.folder().resolve("typical-function");
      Path source = folder.resolve("src/WeatherTools.java");
      Files.createDirectories(source.getParent());
      Files.writeString(source, TYPICAL);
      Path list = folder.resolve("sources.txt");
      Files.writeString(list, source.toString());
      compile(folder, list, true);
      System.out.printf(
          "%nThe dispatcher of one function with three parameters: %d bytes%n",
          Files.size(folder.resolve("classes-with/weather/WeatherToolsDispatcher.class")));
    }
  }

  private static final String TYPICAL =
      """
      package weather;

      import io.github.assistanttools.AssistantTool;
      import io.github.assistanttools.Default;

      @AssistantTool
      public interface WeatherTools {

        /**
         * Get the weather forecast for a given location.
         *
         * @param location the city and state, e.g. San Francisco, CA
         * @param unit the temperature unit; null for the one people use there
         * @param days how many days, starting today
         */
        Forecast getForecast(String location, @Nullable Unit unit, @Default("3") int days);

        enum Unit { CELSIUS, FAHRENHEIT }

        record Forecast(String location, int temperature, Unit unit, String conditions) {}

        @interface Nullable {}
      }
      """;

  /** The sources of a user with many functions. */
  private static final class Sources {

    private final Path root;
    private final List<Path> written = new ArrayList<>();

    Sources(Path root) {
      this.root = root;
    }

    List<Path> write(int functions, int types) throws IOException {
      delete(root);
      save("shop", "Nullable", NULLABLE);
      for (int first = 0; first < functions; first += FUNCTIONS_PER_INTERFACE) {
        area(first / FUNCTIONS_PER_INTERFACE, Math.min(FUNCTIONS_PER_INTERFACE, functions - first), types);
      }
      return written;
    }

    /** One interface in a package of its own, with its types and its implementation. */
    private void area(int number, int functions, int types) throws IOException {
      String area = "Area" + number;
      String packageName = "shop.area" + number;
      StringBuilder methods = new StringBuilder();
      StringBuilder enums = new StringBuilder();
      StringBuilder bodies = new StringBuilder();
      for (int n = 0; n < functions; n++) {
        String id = String.valueOf(n);
        int parts = types - 3;
        methods.append(with(METHODS.get(n % METHODS.size()), area, id));
        enums.append(with(ENUM, area, id));
        bodies.append(with(BODIES.get(n % BODIES.size()), area, id));
        save(packageName, "Item" + id, with(parts == 0 ? ITEM : ITEM_OF_PARTS, area, id));
        save(packageName, "Receipt" + id, with(RECEIPT, area, id));
        for (int part = 0; part < parts; part++) {
          String source = part + 1 == parts ? LAST_PART : PART;
          save(
              packageName,
              "Part" + id + "x" + part,
              with(source, area, id).replace("#next", String.valueOf(part + 1)).replace("#part", String.valueOf(part)));
        }
      }
      save(
          packageName,
          area + "Tools",
          with(INTERFACE, area, "").replace("#methods", methods).replace("#enums", enums));
      save(packageName, area + "Service", with(SERVICE, area, "").replace("#bodies", bodies));
    }

    private static String with(String template, String area, String id) {
      return template.replace("#area", area).replace("#id", id);
    }

    private void save(String packageName, String name, String text) throws IOException {
      Path file = root.resolve(packageName.replace('.', '/')).resolve(name + ".java");
      Files.createDirectories(file.getParent());
      Files.writeString(file, "package " + packageName + ";\n\n" + text);
      written.add(file);
    }

    private static final String NULLABLE =
        """
        import java.lang.annotation.ElementType;
        import java.lang.annotation.Target;

        /** May be null. */
        @Target(ElementType.TYPE_USE)
        public @interface Nullable {}
        """;

    private static final String INTERFACE =
        """
        import io.github.assistanttools.AssistantTool;
        import io.github.assistanttools.Default;
        import java.math.BigDecimal;
        import java.time.Instant;
        import java.time.LocalDate;
        import java.util.List;
        import java.util.Optional;
        import java.util.UUID;
        import shop.Nullable;

        /** What a model may do with orders. */
        @AssistantTool
        public interface #areaTools {
        #methods#enums}
        """;

    private static final List<String> METHODS =
        List.of(
            """

              /**
               * Places an order for a customer and says what it costs.
               *
               * @param customer the customer's number, e.g. C-1034
               * @param items what is ordered, and how many of each
               * @param deliverOn the day of delivery; as soon as possible if absent
               */
              Receipt#id placeOrder#id(String customer, List<Item#id> items, @Nullable LocalDate deliverOn);
            """,
            """

              /**
               * Finds the orders that are like an item.
               *
               * @param like what to look for
               * @param state only orders in this state; in any if absent
               * @param limit how many orders at most
               * @param since only orders placed since then
               */
              List<Receipt#id> findOrders#id(
                  Item#id like, @Nullable State#id state, @Default("10") int limit, @Nullable Instant since);
            """,
            """

              /**
               * Changes an item of an order that was not sent yet.
               *
               * @param order the order's id
               * @param item what it becomes
               * @param state the state to put the order in
               * @param refund what the customer gets back, in euros
               * @param notify whether to send the customer an email
               */
              Receipt#id changeItem#id(
                  UUID order, Item#id item, @Default("\\"OPEN\\"") State#id state, BigDecimal refund, @Default("true") boolean notify);
            """,
            """

              /**
               * Looks an order up.
               *
               * @param order the order's id
               * @param item the item of the order to look at; all of them if absent
               * @param state the state it should be in
               */
              Optional<Receipt#id> getOrder#id(UUID order, Optional<Item#id> item, State#id state);
            """);

    private static final String ENUM =
        """

          /** The state of an order. */
          enum State#id {
            /** Placed, not paid. */
            OPEN,
            /** Paid, not sent. */
            PAID,
            SENT,
            CANCELLED
          }
        """;

    private static final String ITEM =
        """
        import io.github.assistanttools.Default;
        import io.github.assistanttools.Description;
        import java.math.BigDecimal;
        import java.util.List;
        import shop.Nullable;

        /** An item of an order. */
        public record Item#id(
            @Description("The article's number, e.g. 4711-A") String article,
            @Description("How many pieces") int quantity,
            @Description("The price of one, in euros") @Nullable BigDecimal price,
            @Default("false") boolean gift,
            List<String> tags) {}
        """;

    private static final String ITEM_OF_PARTS =
        ITEM.replace("List<String> tags", "List<String> tags,\n    List<Part#idx0> parts");

    private static final String PART =
        """
        import java.util.List;

        /** A part of an item. */
        public record Part#idx#part(String name, double weight, List<Part#idx#next> parts) {}
        """;

    private static final String LAST_PART =
        """
        /** A part of an item. */
        public record Part#idx#part(String name, double weight) {}
        """;

    private static final String RECEIPT =
        """
        import java.math.BigDecimal;
        import java.time.Instant;
        import java.time.LocalDate;
        import java.util.List;
        import java.util.UUID;
        import shop.Nullable;

        /** What became of an order. */
        public record Receipt#id(
            UUID order,
            Instant placedAt,
            BigDecimal total,
            List<Item#id> items,
            #areaTools.State#id state,
            @Nullable LocalDate deliverOn,
            @Nullable String remark) {}
        """;

    private static final String SERVICE =
        """
        import java.math.BigDecimal;
        import java.time.Instant;
        import java.time.LocalDate;
        import java.util.List;
        import java.util.Optional;
        import java.util.UUID;
        import shop.Nullable;

        /** The shop's orders. */
        public final class #areaService implements #areaTools {
        #bodies
          private static BigDecimal times(@Nullable BigDecimal price, int quantity) {
            return price == null ? BigDecimal.ZERO : price.multiply(BigDecimal.valueOf(quantity));
          }
        }
        """;

    private static final List<String> BODIES =
        List.of(
            """

              @Override
              public Receipt#id placeOrder#id(String customer, List<Item#id> items, @Nullable LocalDate deliverOn) {
                BigDecimal total = BigDecimal.ZERO;
                for (Item#id item : items) {
                  total = total.add(times(item.price(), item.quantity()));
                }
                return new Receipt#id(
                    UUID.randomUUID(), Instant.now(), total, items, State#id.OPEN, deliverOn, "for " + customer);
              }
            """,
            """

              @Override
              public List<Receipt#id> findOrders#id(
                  Item#id like, @Nullable State#id state, int limit, @Nullable Instant since) {
                if (limit <= 0) {
                  return List.of();
                }
                State#id found = state == null ? State#id.PAID : state;
                Instant at = since == null ? Instant.now() : since;
                BigDecimal total = times(like.price(), like.quantity());
                return List.of(new Receipt#id(UUID.randomUUID(), at, total, List.of(like), found, null, null));
              }
            """,
            """

              @Override
              public Receipt#id changeItem#id(
                  UUID order, Item#id item, State#id state, BigDecimal refund, boolean notify) {
                BigDecimal total = times(item.price(), item.quantity()).subtract(refund);
                if (total.signum() < 0) {
                  throw new IllegalArgumentException("refund");
                }
                String remark = notify ? "told" : null;
                return new Receipt#id(order, Instant.now(), total, List.of(item), state, null, remark);
              }
            """,
            """

              @Override
              public Optional<Receipt#id> getOrder#id(UUID order, Optional<Item#id> item, State#id state) {
                if (state == State#id.CANCELLED) {
                  return Optional.empty();
                }
                List<Item#id> items = item.map(List::of).orElse(List.of());
                return Optional.of(
                    new Receipt#id(order, Instant.now(), BigDecimal.TEN, items, state, LocalDate.now(), null));
              }
            """);
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
