package io.github.assistanttools.benchmarks.report;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the contestants' class paths are, and the JVM that runs them: that of this process.
 *
 * @param benchmarks the folder with a module for each contestant
 */
record ClassPaths(Path benchmarks) {

  String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** A contestant's jar, which names the others. */
  String of(String contestant) throws IOException {
    Path target = benchmarks.resolve(contestant).resolve("target");
    if (Files.isDirectory(target)) {
      try (DirectoryStream<Path> jars =
          Files.newDirectoryStream(target, "assistant-tools-benchmarks-*.jar")) {
        for (Path jar : jars) {
          return jar.toString();
        }
      }
    }
    throw new IllegalStateException(
        "no jar in " + target + "; run: mvn -B -ntp -DskipTests package");
  }
}
