package io.github.assistanttools.processor.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Published modules do not repeat one another: code that two of them need lies in the runtime's
 * package {@code internal}.
 */
class RepetitionTest {

  private static final int LONGEST_RUN = 10;

  /** A line of code and where it is. */
  private record Line(Path module, Path file, int number, String text) {}

  @Test
  void noRunOfMoreThanTenEqualLines() {
    List<List<Line>> files = new ArrayList<>();
    for (Path module : Repository.publishedModules()) {
      for (Path file : Repository.sources(module)) {
        files.add(lines(module, file));
      }
    }
    assertThat(files).hasSizeGreaterThan(200);
    assertThat(repeated(files)).isEmpty();
  }

  @Test
  void aRepetitionIsFound() {
    List<Line> here = new ArrayList<>();
    List<Line> there = new ArrayList<>();
    for (int i = 0; i <= LONGEST_RUN; i++) {
      here.add(new Line(Path.of("here"), Path.of("Here.java"), i + 3, "line " + i));
      there.add(new Line(Path.of("there"), Path.of("There.java"), i + 5, "line " + i));
    }
    assertThat(repeated(List.of(here, there))).containsExactly("Here.java:3 as There.java:5");
    assertThat(repeated(List.of(here, there.subList(1, there.size())))).isEmpty();
    assertThat(repeated(List.of(here, here))).isEmpty();
  }

  /** The lines that count, trimmed: imports are alike in all files, and blank lines say nothing. */
  private static List<Line> lines(Path module, Path file) {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String line : Repository.text(file).lines().toList()) {
      number++;
      String text = line.strip();
      if (!text.isEmpty() && !text.startsWith("import ") && !text.startsWith("package ")) {
        lines.add(new Line(module, file, number, text));
      }
    }
    return lines;
  }

  private static TreeSet<String> repeated(List<List<Line>> files) {
    Map<List<String>, Line> seen = new HashMap<>();
    TreeSet<String> repeated = new TreeSet<>();
    for (List<Line> lines : files) {
      for (int i = 0; i + LONGEST_RUN < lines.size(); i++) {
        List<Line> run = lines.subList(i, i + LONGEST_RUN + 1);
        Line first = run.get(0);
        Line before = seen.putIfAbsent(run.stream().map(Line::text).toList(), first);
        if (before != null && !before.module().equals(first.module())) {
          repeated.add(place(before) + " as " + place(first));
        }
      }
    }
    return repeated;
  }

  private static String place(Line line) {
    return line.file().getFileName() + ":" + line.number();
  }
}
