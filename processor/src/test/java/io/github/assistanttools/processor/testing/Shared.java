package io.github.assistanttools.processor.testing;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/** Data beside the project, which is not part of it. */
public final class Shared {

  private Shared() {}

  /** A file of that data; where there is none, the test is skipped, or fails in CI. */
  public static Path file(String path) {
    Path module = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    Path file = module.resolve("../../shared").resolve(path).normalize();
    if (Files.exists(file)) {
      return file;
    }
    String reason = "no folder `shared` with " + path + " beside this project";
    return "true".equals(System.getenv("CI")) ? fail(reason) : abort(reason);
  }
}
