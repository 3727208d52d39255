package io.github.assistanttools.processor.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The expected sources of a case: beside its own, under the generated file's name and an ending.
 */
public final class Goldens {

  public static final String ENDING = ".expected";

  private Goldens() {}

  /** The expected texts by file name. */
  public static Map<String, String> of(Path folder) throws IOException {
    Map<String, String> expected = new TreeMap<>();
    for (Path file : files(folder)) {
      String name = file.getFileName().toString();
      expected.put(name.substring(0, name.length() - ENDING.length()), Files.readString(file));
    }
    return expected;
  }

  public static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    }
  }

  /** The file name at the end of a path. */
  public static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
