package io.github.assistanttools.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class SharedTest {

  @TempDir Path folder;
  private Path module;

  @BeforeEach
  void project() throws IOException {
    module = Files.createDirectories(folder.resolve("project/example"));
    Files.createFile(folder.resolve("project/pom.xml"));
    Files.createFile(module.resolve("pom.xml"));
  }

  @Test
  void missingDataSkipsATestWithTheReason() {
    assertThatThrownBy(() -> Shared.folder(module, false))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageContaining("no folder \"shared\"");
  }

  @Test
  void missingDataFailsATestInACompleteBuild() {
    assertThatThrownBy(() -> Shared.folder(module, true))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("CI=true");
  }

  @Test
  void dataLiesBesideTheProject() throws IOException {
    Files.createDirectories(folder.resolve("shared/wire"));

    assertThat(Shared.folder(module, true)).isEqualTo(folder.resolve("shared"));
  }
}
