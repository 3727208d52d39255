package io.github.assistanttools.benchmarks.report;

import io.github.assistanttools.benchmarks.WholeProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** W6: processes that start, answer one run and end. The contestants take turns. */
final class Launches {
  private static final String GC = "-XX:+UseSerialGC";

  private final ClassPaths classPaths;
  private final Path raw;

  Launches(ClassPaths classPaths, Path raw) {
    this.classPaths = classPaths;
    this.raw = raw;
  }

  /**
   * The median of the times, and the number of classes loaded. One more launch of each comes first.
   */
  List<Measured> measure(List<String> contestants, int launches)
      throws IOException, InterruptedException {
    double[][] times = new double[contestants.size()][launches];
    for (int launch = -1; launch < launches; launch++) {
      for (int i = 0; i < contestants.size(); i++) {
        long start = System.nanoTime();
        launch(contestants.get(i));
        if (launch >= 0) {
          times[i][launch] = System.nanoTime() - start;
        }
      }
    }
    List<Measured> measured = new ArrayList<>();
    for (int i = 0; i < contestants.size(); i++) {
      String contestant = contestants.get(i);
      measured.add(new Measured(contestant, "W6", Measured.median(times[i]), classes(contestant)));
    }
    return measured;
  }

  private long classes(String contestant) throws IOException, InterruptedException {
    Path log = raw.resolve("W6-" + contestant + "-classes.log");
    launch(contestant, "-Xlog:class+load:file=" + log);
    try (Stream<String> lines = Files.lines(log)) {
      return lines.filter(line -> line.contains(" source: ")).count();
    }
  }

  private void launch(String contestant, String... flags) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(classPaths.java(), GC));
    command.addAll(List.of(flags));
    command.addAll(List.of("-cp", classPaths.of(contestant), WholeProcess.class.getName()));
    Path log = raw.resolve("W6-" + contestant + ".log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the process failed, see " + log);
    }
  }
}
