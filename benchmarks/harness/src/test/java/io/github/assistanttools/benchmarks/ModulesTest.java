package io.github.assistanttools.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds of the modules of the benchmarks together. */
class ModulesTest {
  private static final Path BENCHMARKS = Path.of("").toAbsolutePath().getParent();
  private static final Pattern MODULE = Pattern.compile("<module>(.+)</module>");
  private static final Pattern PROPERTY = Pattern.compile("<([a-z0-9.-]+\\.version)>");
  private static final Pattern VERSION = Pattern.compile("<version>(.+)</version>");

  /** The root's pom switches publishing off, and nothing here switches it on. */
  @Test
  void noneIsPublished() throws IOException {
    assertThat(pom(".."))
        .contains(
            "<maven.install.skip>true</maven.install.skip>",
            "<maven.deploy.skip>true</maven.deploy.skip>");
    assertThat(pom("."))
        .contains("<artifactId>assistant-tools-parent</artifactId>")
        .doesNotContain(".skip>", "<skip>");
    for (String module : modules()) {
      assertThat(pom(module))
          .as(module)
          .contains("<artifactId>assistant-tools-benchmarks</artifactId>")
          .doesNotContain(".skip>", "<skip>");
    }
  }

  @Test
  void versionsOfPeersStandInOnePlaceWithTheirDate() throws IOException {
    assertThat(pom(".")).containsPattern("newest versions to be had on 20\\d\\d-\\d\\d-\\d\\d");
    List<String> properties = properties();
    for (String module : modules()) {
      List<String> versions = found(VERSION, pom(module));
      // The first is that of the project, where its parent is named.
      assertThat(properties).as(module).containsAll(versions.subList(1, versions.size()));
    }
  }

  private static String pom(String module) throws IOException {
    return Files.readString(BENCHMARKS.resolve(module).resolve("pom.xml"));
  }

  /** As they are used; a version that is written out is none of them. */
  private static List<String> properties() throws IOException {
    return Stream.concat(Stream.of("project.version"), found(PROPERTY, pom(".")).stream())
        .map(name -> "${" + name + "}")
        .toList();
  }

  /** Each folder with a pom, so that one that is not in the list is found out as well. */
  private static List<String> modules() throws IOException {
    try (Stream<Path> folders = Files.list(BENCHMARKS)) {
      List<String> modules =
          folders
              .filter(folder -> Files.exists(folder.resolve("pom.xml")))
              .map(folder -> folder.getFileName().toString())
              .toList();
      assertThat(found(MODULE, pom("."))).containsExactlyInAnyOrderElementsOf(modules);
      return modules;
    }
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult result) -> result.group(1)).toList();
  }
}
