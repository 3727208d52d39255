package io.github.assistanttools.runtime;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;

/** Data beside the project, which is not part of it. */
public final class Shared {
  private Shared() {}

  /**
   * The files of a folder whose names begin so; where there is no such folder, the test is skipped,
   * or fails in CI.
   */
  public static List<Path> files(String folder, String prefix) {
    try (Stream<Path> files = Files.list(folder(folder))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(prefix))
          .sorted()
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Those of a folder's files that {@code -Dcorpus=<name>} selects, or all without it. {@code *}
   * and {@code ?} in the name stand for other characters; a name that selects no file is an error.
   */
  public static List<Path> chosen(String folder) {
    String name = System.getProperty("corpus", "*");
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + name);
    List<Path> chosen =
        files(folder, "").stream().filter(file -> matcher.matches(file.getFileName())).toList();
    if (chosen.isEmpty()) {
      throw new IllegalArgumentException("no file in " + folder + " is named " + name);
    }
    return chosen;
  }

  public static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Path folder(String path) {
    Path module = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    Path folder = module.resolve("../../shared").resolve(path).normalize();
    if (Files.exists(folder)) {
      return folder;
    }
    String reason = "no folder `shared` with " + path + " beside this project";
    return "true".equals(System.getenv("CI")) ? fail(reason) : abort(reason);
  }
}
