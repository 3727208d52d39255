package io.github.assistanttools.fuzz;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Published data next to the project, not part of it. */
final class Shared {
  private Shared() {}

  /** The files of a folder; where there is no such folder, the test is skipped, or fails in CI. */
  static List<Path> files(String folder) {
    Path module = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    Path found = module.resolve("../../../shared").resolve(folder).normalize();
    if (!Files.isDirectory(found)) {
      String reason = "no folder `shared` with " + folder + " beside this project";
      return "true".equals(System.getenv("CI")) ? fail(reason) : abort(reason);
    }
    try (Stream<Path> files = Files.walk(found)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Texts of the test suite of JSON, and documents of all protocols. */
  static List<Path> published() {
    return Stream.of("corpora/JSONTestSuite", "wire/examples", "wire/envelopes", "wire/seeds")
        .flatMap(folder -> files(folder).stream())
        .toList();
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
