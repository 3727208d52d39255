package io.github.assistanttools.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        List.of(new Measured("a", "W1", 9, 1), new Measured("a", "W1", 2, 5), new Measured("a", "W1", 3, 4));
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
  void chartHasTheRatios() {
    assertThat(Chart.of(results)).contains(">1.28</text>").contains("A &amp; B");
  }
}
