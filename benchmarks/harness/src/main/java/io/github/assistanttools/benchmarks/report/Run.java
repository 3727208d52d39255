package io.github.assistanttools.benchmarks.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures the contestants on the JDK that runs this. Started by {@code run.sh}.
 *
 * <p>Workload by workload, fork by fork, contestant by contestant: who is compared is measured one
 * after the other, so that a machine that is busy for a while is so for all.
 */
public final class Run {

  /** In the order of the tables. The first two are compared closely. */
  static final List<String> CONTESTANTS =
      List.of(
          "streaming",
          "assistant-tools",
          "avaje-jsonb",
          "databind",
          "openai-java",
          "simple-openai",
          "langchain4j",
          "spring-ai",
          "google-adk");

  private static final List<String> WORKLOADS =
      List.of("W1", "W2", "W3", "W4", "W5", "W6", "scale");
  private static final int CLOSE = 2;
  private static final int LAUNCHES = 21;

  private static final String USAGE =
      """
      run.sh [options]
        --quick                     a few minutes instead of an hour; shows that all works, and nothing more
        --only streaming,databind   these contestants
        --workloads W1,W5           these workloads: W1 to W6, scale
      Only a whole run is written to benchmarks/results; others to benchmarks/target/results.""";

  private static final PrintStream OUT = System.out;

  private final Options options;
  private final ClassPaths classPaths;
  private final Path raw;
  private final List<Measured> measured = new ArrayList<>();

  private record Options(boolean quick, List<String> contestants, List<String> workloads) {
    boolean whole() {
      return !quick && contestants.equals(CONTESTANTS) && workloads.isEmpty();
    }

    boolean has(String workload) {
      return workloads.isEmpty() || workloads.contains(workload);
    }
  }

  private Run(Options options, Path benchmarks, Path raw) {
    this.options = options;
    this.classPaths = new ClassPaths(benchmarks);
    this.raw = raw;
  }

  /** The first argument is the folder of the benchmarks, the others are those of {@code run.sh}. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Options options = options(List.of(args).subList(1, args.length));
    if (options == null) {
      OUT.println(USAGE);
      return;
    }
    Path benchmarks = Path.of(args[0]);
    String jdk = "jdk-" + Runtime.version().feature();
    Path raw = Files.createDirectories(benchmarks.resolve("target/raw").resolve(jdk));
    Map<String, String> facts = Machine.facts();
    Run run = new Run(options, benchmarks, raw);
    run.measure();
    Path file =
        benchmarks.resolve(options.whole() ? "results" : "target/results").resolve(jdk + ".json");
    new Results(facts, run.measured).write(file);
    OUT.println("written: " + file);
  }

  private static Options options(List<String> args) {
    boolean quick = false;
    List<String> only = CONTESTANTS;
    List<String> workloads = List.of();
    for (int i = 0; i < args.size(); i++) {
      switch (args.get(i)) {
        case "--quick" -> quick = true;
        case "--only" -> {
          List<String> chosen = List.of(args.get(++i).split(","));
          only = CONTESTANTS.stream().filter(chosen::contains).toList();
          if (only.size() != chosen.size()) {
            throw new IllegalArgumentException("contestants are " + CONTESTANTS);
          }
        }
        case "--workloads" -> {
          workloads = List.of(args.get(++i).split(","));
          if (!WORKLOADS.containsAll(workloads)) {
            throw new IllegalArgumentException("workloads are " + WORKLOADS);
          }
        }
        default -> {
          return null;
        }
      }
    }
    return new Options(quick, only, workloads);
  }

  private void measure() throws IOException, InterruptedException {
    Jmh jmh = new Jmh(classPaths, raw, options.quick());
    for (Workload workload : Workload.all(options.quick())) {
      if (options.has(workload.group())) {
        measure(jmh, workload);
      }
    }
    if (options.has("W6")) {
      int launches = options.quick() ? 3 : LAUNCHES;
      new Launches(classPaths, raw).measure(options.contestants(), launches).forEach(this::keep);
    }
  }

  private void measure(Jmh jmh, Workload workload) throws IOException, InterruptedException {
    List<String> contestants =
        options.contestants().stream().filter(name -> !workload.scale() || close(name)).toList();
    Map<String, List<Measured>> forks = new LinkedHashMap<>();
    for (int fork = 0; fork < jmh.forks(workload, true); fork++) {
      for (String contestant : contestants) {
        if (fork < jmh.forks(workload, close(contestant))) {
          Measured one = jmh.fork(workload, contestant, fork);
          forks.computeIfAbsent(contestant, first -> new ArrayList<>()).add(one);
        }
      }
    }
    forks.values().forEach(all -> keep(Measured.median(all)));
  }

  private void keep(Measured one) {
    measured.add(one);
    OUT.printf(
        Locale.ROOT,
        "%-24s %-16s %,18.1f ns %,14.1f %s%n",
        one.workload(),
        one.contestant(),
        one.time(),
        one.amount(),
        one.workload().equals("W6") ? "classes" : "B");
  }

  private static boolean close(String contestant) {
    return CONTESTANTS.indexOf(contestant) < CLOSE;
  }
}
