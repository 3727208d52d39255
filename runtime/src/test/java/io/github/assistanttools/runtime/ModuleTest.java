package io.github.assistanttools.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the runtime asks of a Java, and what it shows. */
class ModuleTest {
  private static final ModuleDescriptor RUNTIME =
      ModuleFinder.of(
              Path.of(
                  URI.create(
                      Toolbox.class
                          .getProtectionDomain()
                          .getCodeSource()
                          .getLocation()
                          .toString())))
          .find("io.github.assistanttools.runtime")
          .orElseThrow()
          .descriptor();

  @Test
  void itNeedsNoModuleOfTheJdkButTheBase() {
    assertThat(RUNTIME.requires())
        .filteredOn(required -> !required.modifiers().contains(Requires.Modifier.STATIC))
        .extracting(Requires::name)
        .containsExactlyInAnyOrder(
            "java.base", "io.github.assistanttools.annotations", "tools.jackson.core");
  }

  @Test
  void onlyModulesOfThisLibrarySeeWhatIsInternal() {
    assertThat(RUNTIME.exports())
        .filteredOn(exported -> exported.source().contains(".internal"))
        .allMatch(Exports::isQualified);
  }

  @Test
  void aJavaOfTheBaseModuleAloneAnswersRuns() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--limit-modules",
                "java.base",
                "-cp",
                absolute(System.getProperty("java.class.path")),
                BaseModuleOnly.class.getName())
            .redirectErrorStream(true)
            .start();
    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo(
            "[java.base]{\"tool_outputs\":[{\"tool_call_id\":\"call_1\",\"output\":\"hi\"}]}");
  }

  private static String absolute(String classPath) {
    return Arrays.stream(classPath.split(File.pathSeparator))
        .map(path -> Path.of(path).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
