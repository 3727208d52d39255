package io.github.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.github.assistanttools.processor.testing.CaseFolder;
import io.github.assistanttools.processor.testing.Javac;
import io.github.assistanttools.processor.testing.ProcessorJar;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The jar that is published, with its libraries inside under other names. Runs after it is
 * packaged; {@link AcceptedTest} runs then too, against the jar.
 */
class ShadedJarTest {

  private static final long MOST_BYTES = 1_850_000;

  private File jar;

  @BeforeEach
  void jar() {
    jar = ProcessorJar.file().orElseGet(() -> abort("mvn verify tests the jar"));
  }

  @Test
  void everyClassStandsBelowTheProcessorsPackage() throws IOException {
    try (JarFile file = new JarFile(jar)) {
      List<String> classes =
          file.stream().map(Object::toString).filter(name -> name.endsWith(".class")).toList();
      assertThat(classes)
          .allMatch(name -> name.startsWith("io/github/assistanttools/processor/"))
          .anyMatch(name -> name.endsWith("/shaded/runtime/codec/ArgumentReader.class"))
          .noneMatch(name -> name.endsWith("/ResultWriter.class"))
          .noneMatch(name -> name.endsWith("/Toolbox.class"));
    }
  }

  @Test
  void itIsNoLargerThanItsPartsNeed() {
    assertThat(jar.length()).isLessThan(MOST_BYTES);
  }

  @Test
  void thePublishedPomBringsNothing() {
    assertThat(CaseFolder.read(jar.toPath().resolveSibling("published-pom.xml")))
        .contains("assistant-tools-processor")
        .doesNotContain("<dependency>");
  }

  @Test
  void generatedCodeImportsTheUsersRuntime() {
    Javac.strict()
        .compile(
            """
            import io.github.assistanttools.*;

            @AssistantTool interface Tools {
              /** Counts. */ int count(@Default("[1]") java.util.List<Integer> numbers);
            }
            """)
        .succeeds()
        .generated()
        .forEach(
            (path, text) ->
                assertThat(text)
                    .contains("import io.github.assistanttools.runtime.codec.ArgumentReader;")
                    .doesNotContain("shaded"));
  }
}
