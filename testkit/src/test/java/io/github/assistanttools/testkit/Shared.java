package io.github.assistanttools.testkit;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of recorded and published data that lies beside the project. It is not part of the
 * project: without it the tests that read it are skipped, and fail where a build must be complete.
 */
public final class Shared {

  private Shared() {}

  /** A file's text. */
  public static String text(String path) {
    return read(folder().resolve(path));
  }

  /** The names and texts of a folder's files, by name. */
  public static List<File> files(String path, String suffix) {
    try (Stream<Path> files = Files.list(folder().resolve(path))) {
      return files
          .filter(file -> file.toString().endsWith(suffix))
          .sorted()
          .map(file -> new File(file.getFileName().toString(), read(file)))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public record File(String name, String text) {}

  private static Path folder() {
    return folder(Path.of(System.getProperty("basedir", "")), "true".equals(System.getenv("CI")));
  }

  /** The folder, looked for beside the module and beside each Maven project around it. */
  static Path folder(Path module, boolean complete) {
    return find(module.toAbsolutePath()).orElseGet(() -> missing(module, complete));
  }

  private static Optional<Path> find(Path module) {
    return Stream.iterate(module, Shared::isProject, Path::getParent)
        .map(around -> around.resolveSibling("shared"))
        .filter(shared -> Files.isDirectory(shared.resolve("wire")))
        .findFirst();
  }

  private static boolean isProject(Path folder) {
    return folder != null && Files.exists(folder.resolve("pom.xml"));
  }

  private static Path missing(Path module, boolean complete) {
    String reason = "no folder \"shared\" with data beside " + module + " or its parent project";
    return complete ? fail(reason + ", and CI=true") : abort(reason);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
