package io.github.assistanttools.benchmarks.report;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the tables of the README and the chart from the results. Started by {@code report.sh}. */
public final class Report {
  private static final String BEGIN = "<!-- Tables: written by report.sh from the results. -->\n";
  private static final String END = "<!-- End of the tables. -->";

  private Report() {}

  /** The arguments are the folder of the results, the README and the chart. */
  public static void main(String[] args) throws IOException {
    List<Results> results = results(Path.of(args[0]));
    Path readme = Path.of(args[1]);
    Files.writeString(readme, withTables(Files.readString(readme), results));
    if (!results.isEmpty()) {
      Files.writeString(Path.of(args[2]), Chart.of(results.get(0)));
    }
  }

  /** The results of a folder, in the order of their JDKs; none if there is no folder. */
  static List<Results> results(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "jdk-*.json")) {
        found.forEach(files::add);
      }
    }
    files.sort(null);
    List<Results> results = new ArrayList<>();
    for (Path file : files) {
      results.add(Results.read(file));
    }
    return results;
  }

  /** The text with the tables of these results in place of those that it has. */
  static String withTables(String readme, List<Results> results) {
    int begin = readme.indexOf(BEGIN) + BEGIN.length();
    int end = readme.indexOf(END);
    if (begin < BEGIN.length() || end < begin) {
      throw new IllegalArgumentException("the README has no place for the tables");
    }
    return readme.substring(0, begin) + "\n" + Tables.of(results) + "\n" + readme.substring(end);
  }
}
