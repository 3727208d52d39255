package io.github.assistanttools.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class SharedTest {

  @TempDir Path folder;

  @Test
  void missingDataSkipsATestWithTheReason() {
    assertThatThrownBy(() -> Shared.folder(folder.resolve("project/example"), false))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageContaining("no folder \"shared\"");
  }

  @Test
  void missingDataFailsATestInACompleteBuild() {
    assertThatThrownBy(() -> Shared.folder(folder.resolve("project/example"), true))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("CI=true");
  }

  @Test
  void dataLiesBesideAnyFolderAroundTheModule() throws IOException {
    Files.createDirectories(folder.resolve("shared/wire"));

    assertThat(Shared.folder(folder.resolve("project/example"), true))
        .isEqualTo(folder.resolve("shared"));
  }
}
