package io.github.assistanttools.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.annotations.Benchmark;

class ReportTest {
  private static final Path BENCHMARKS = Path.of("").toAbsolutePath().getParent();

  private final Results results =
      new Results(
          Map.of("jdk", "17.0.1 \"x\"", "cpu", "A & B"),
          List.of(
              new Measured("streaming", "W1", 500, 1000),
              new Measured("assistant-tools", "W1", 640, 1500.4),
              new Measured("streaming", "ScaleCalls.16", 20_000, 100_000)));

  @Test
  void tablesAndChartAreThoseOfTheResultsBesideThem() throws IOException {
    List<Results> kept = Report.results(BENCHMARKS.resolve("results"));
    String readme = Files.readString(BENCHMARKS.resolve("README.md"));

    assertThat(readme).isEqualTo(Report.withTables(readme, kept));
    Path chart = BENCHMARKS.resolveSibling("docs").resolve("benchmarks.svg");
    assertThat(Files.exists(chart)).isEqualTo(!kept.isEmpty());
    if (!kept.isEmpty()) {
      assertThat(Files.readString(chart)).isEqualTo(Chart.of(kept.get(0)));
    }
  }

  @Test
  void resultsComeBackAsTheyWereWritten(@TempDir Path folder) throws IOException {
    results.write(folder.resolve("jdk-17.json"));

    assertThat(Report.results(folder)).containsExactly(results);
  }

  @Test
  void ofSeveralForksTheMedianCounts() {
    List<Measured> forks =
        List.of(
            new Measured("a", "W1", 9, 1),
            new Measured("a", "W1", 2, 5),
            new Measured("a", "W1", 3, 4));
    assertThat(Measured.median(forks)).isEqualTo(new Measured("a", "W1", 3, 4));
    assertThat(Measured.median(forks.subList(0, 2))).isEqualTo(new Measured("a", "W1", 5.5, 3));
  }

  @Test
  void numbersStandBesideTheirRatiosToTheYardstick() {
    assertThat(Tables.of(List.of(results)))
        .contains("| streaming | 1.00 (500 ns) |")
        .contains("| assistant-tools | 1.28 (640 ns) |")
        .contains("| assistant-tools | 1.50 (1,500 B) |")
        .contains("| 16 | 1.00 (20.0 µs) |  | 1.00 (100 kB) |  |");
  }

  @Test
  void whateverIsMeasuredStandsInATable() {
    List<Measured> all =
        Workload.all(false).stream()
            .map(workload -> new Measured("streaming", workload.name(), 123, 456))
            .toList();
    String tables = Tables.of(List.of(new Results(Map.of(), all)));
    for (Measured one : all) {
      List<Measured> others = all.stream().filter(other -> other != one).toList();
      assertThat(Tables.of(List.of(new Results(Map.of(), others))))
          .as(one.workload())
          .isNotEqualTo(tables);
    }
  }

  @Test
  void whateverIsToBeMeasuredIsThere() throws ClassNotFoundException {
    for (Workload workload : Workload.all(false)) {
      String[] names = workload.benchmark().split("\\.");
      assertThat(Class.forName("io.github.assistanttools.benchmarks." + names[0]).getMethods())
          .as(workload.name())
          .filteredOn(method -> method.isAnnotationPresent(Benchmark.class))
          .extracting(Method::getName)
          .contains(names[1]);
    }
  }

  @Test
  void chartHasTheRatios() {
    assertThat(Chart.of(results)).contains(">1.28</text>").contains("A &amp; B");
  }
}
