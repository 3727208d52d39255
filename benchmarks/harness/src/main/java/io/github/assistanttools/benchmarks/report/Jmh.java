package io.github.assistanttools.benchmarks.report;

import io.github.assistanttools.benchmarks.JsonText;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts JMH, for one fork of one contestant, and reads what it wrote. */
final class Jmh {
  /**
   * For every contestant the same, and no collector that works beside the code that is measured.
   */
  static final String FLAGS = "-XX:+UseSerialGC -Xms2g -Xmx2g -Xmn1400m -XX:+AlwaysPreTouch";

  /** Of several threads: a collector for one would hold up all of them. */
  static final String THROUGHPUT_FLAGS = FLAGS.replace("Serial", "Parallel");

  private static final String BYTES = "gc.alloc.rate.norm";

  private final ClassPaths classPaths;
  private final Path raw;
  private final boolean quick;

  /**
   * @param raw the folder for JMH's own files
   * @param quick whether to measure for a fraction of the time
   */
  Jmh(ClassPaths classPaths, Path raw, boolean quick) {
    this.classPaths = classPaths;
    this.raw = raw;
    this.quick = quick;
  }

  /**
   * How many forks there are, of which the median counts.
   *
   * @param close whether the contestant is one of those that are compared closely
   */
  int forks(Workload workload, boolean close) {
    if (quick || workload.definitions()) {
      return 1;
    }
    return close && !workload.scale() ? 5 : 3;
  }

  /**
   * Measures once, in a JVM of its own. Every contestant warms up equally long: one with more code,
   * or with reflection, still gets faster after seconds.
   */
  Measured fork(Workload workload, String contestant, int fork)
      throws IOException, InterruptedException {
    Path json = raw.resolve(workload.name() + "-" + contestant + "-" + fork + ".json");
    List<String> command =
        new ArrayList<>(
            List.of(classPaths.java(), "-cp", classPaths.of(contestant), "org.openjdk.jmh.Main"));
    command.add("\\." + workload.benchmark().replace(".", "\\.") + "$");
    command.addAll(
        List.of(
            "-f", "1", "-prof", "gc", "-jvmArgs", flags(workload), "-t", "" + workload.threads()));
    command.addAll(times(workload));
    command.addAll(List.of("-foe", "true", "-rf", "json", "-rff", json.toString()));
    if (!workload.parameter().isEmpty()) {
      command.addAll(List.of("-p", workload.parameter()));
    }
    Path log = raw.resolve(json.getFileName() + ".log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (process.waitFor() != 0 || !Files.exists(json)) {
      throw new IllegalStateException("JMH failed, see " + log);
    }
    return read(json, workload.name(), contestant);
  }

  private static String flags(Workload workload) {
    return workload.throughput() ? THROUGHPUT_FLAGS : FLAGS;
  }

  private List<String> times(Workload workload) {
    if (quick) {
      return times(2, 200, 2, 200);
    }
    return workload.definitions() ? times(3, 200, 3, 200) : times(5, 1000, 5, 500);
  }

  private static List<String> times(int warmUps, int warmUpMillis, int iterations, int millis) {
    return List.of(
        "-wi", "" + warmUps, "-w", warmUpMillis + "ms", "-i", "" + iterations, "-r", millis + "ms");
  }

  private static Measured read(Path json, String workload, String contestant) throws IOException {
    Map<?, ?> benchmark = (Map<?, ?>) ((List<?>) JsonText.parse(Files.readString(json))).get(0);
    Map<?, ?> more = (Map<?, ?>) benchmark.get("secondaryMetrics");
    return new Measured(
        contestant, workload, median(benchmark.get("primaryMetric")), median(more.get(BYTES)));
  }

  private static double median(Object metric) {
    List<?> forks = (List<?>) ((Map<?, ?>) metric).get("rawData");
    return Measured.median(
        ((List<?>) forks.get(0))
            .stream().mapToDouble(value -> ((BigDecimal) value).doubleValue()).toArray());
  }
}
