package io.github.assistanttools.processor.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of this repository, as tests of the whole read them. */
public final class Repository {

  private static final Path ROOT =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();
  private static final String PUBLISHED = "<artifactId>assistant-tools-published</artifactId>";

  private Repository() {}

  public static Path root() {
    return ROOT;
  }

  /**
   * The folders of the published modules: those whose parent is {@code published/pom.xml}.
   *
   * <p>All of them are on the class path of these tests, and so are built before.
   */
  public static List<Path> publishedModules() {
    try (Stream<Path> poms = Files.find(ROOT, 3, (path, file) -> path.endsWith("pom.xml"))) {
      return poms.filter(pom -> parent(text(pom)).contains(PUBLISHED))
          .map(Path::getParent)
          .sorted()
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String parent(String pom) {
    int end = pom.indexOf("</parent>");
    return end < 0 ? "" : pom.substring(0, end);
  }

  /** The main sources of a module, by path. */
  static List<Path> sources(Path module) {
    return files(module.resolve("src/main/java"), ".java");
  }

  static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
