package io.github.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.processor.testing.Javac;
import io.github.assistanttools.processor.testing.Library;
import io.github.assistanttools.processor.testing.SourceFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a class inherits is the same whether the types above it are sources, class files or
 * Lombok's.
 */
class AnnotationsAboveTest {

  private static final String MASKED =
      """
      package lib;
      import com.fasterxml.jackson.annotation.*;
      @JsonIgnoreProperties("password")
      public interface Masked { @JsonIgnore String pin(); }
      """;
  private static final String TOOLS =
      """
      package t;
      @io.github.assistanttools.AssistantTool
      public interface Tools { /** Gives. */ lib.User give(lib.User user); }
      """;
  private static final String USER =
      "package lib; public record User(String name, String password, String pin) implements Masked {}";

  @TempDir Path folder;

  @Test
  void aTypeOfAJarHidesWhatItHidesAsASource() {
    String fromSources = generated(Javac.tolerant(), TOOLS, USER, MASKED);
    Javac withInterface =
        Javac.tolerant()
            .withLibrary(Library.compile(folder.resolve("one"), List.of(SourceFile.of(MASKED))));
    Javac withBoth =
        Javac.tolerant()
            .withLibrary(
                Library.compile(
                    folder.resolve("two"), List.of(SourceFile.of(MASKED), SourceFile.of(USER))));

    assertThat(fromSources).contains("\"name\"").doesNotContain("password", "pin");
    assertThat(generated(withInterface, TOOLS, USER)).isEqualTo(fromSources);
    assertThat(generated(withBoth, TOOLS)).isEqualTo(fromSources);
  }

  private static String generated(Javac javac, String... sources) {
    return javac.compile(sources).succeeds().generated().get("t/ToolsDispatcher.java");
  }
}
