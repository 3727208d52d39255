package io.github.assistanttools.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.runtime.Toolbox;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;

/**
 * What a program needs at run time besides itself, and how large that is. That it is declared to
 * need no more is checked by the runtime's own build, where its dependencies are named.
 */
class FootprintTest {

  private static final long MOST_BYTES = 1_000_000;

  // What was reached, and a little room, so that growth is noticed; the aim is 150 kB.
  private static final long MOST_BYTES_OF_OURS = 396_000;

  private static final List<Class<?>> OURS = List.of(AssistantTool.class, Toolbox.class);

  @Test
  void threeJarsAreAllThatAProgramNeeds() throws Exception {
    List<Path> classPath =
        Stream.concat(Stream.of(of(OneCall.class), of(WeatherTools.class)), threeJars()).toList();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath.stream()
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator)),
                OneCall.class.getName())
            .redirectErrorStream(true)
            .start();

    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .startsWith("{\"tool_outputs\":[{\"tool_call_id\":\"call_1\",\"output\":\"[\\\"")
        .doesNotContain("error");
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void theyHaveLessThan1000KilobytesInAll() {
    assertThat(threeJars().mapToLong(FootprintTest::size).sum()).isLessThan(MOST_BYTES);
  }

  @Test
  void oursHaveLessThan380KilobytesTogether() {
    assertThat(OURS.stream().map(FootprintTest::jar).mapToLong(FootprintTest::size).sum())
        .isLessThan(MOST_BYTES_OF_OURS);
  }

  @Test
  void oursCarryTheLicense() throws IOException {
    for (Class<?> one : OURS) {
      try (JarFile jar = new JarFile(jar(one).toFile())) {
        assertThat(jar.getEntry("META-INF/LICENSE")).as(jar.getName()).isNotNull();
      }
    }
  }

  private static Stream<Path> threeJars() {
    return Stream.concat(OURS.stream(), Stream.of(JsonParser.class)).map(FootprintTest::jar);
  }

  /** The jar that has a class; there is none yet in a build that ends before it packages. */
  private static Path jar(Class<?> one) {
    Path origin = of(one);
    if (Files.isRegularFile(origin)) {
      return origin;
    }
    String reason = origin + " is no jar: mvn verify makes one";
    return "true".equals(System.getenv("CI")) ? fail(reason) : abort(reason);
  }

  private static Path of(Class<?> one) {
    try {
      return Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static long size(Path jar) {
    return jar.toFile().length();
  }
}
