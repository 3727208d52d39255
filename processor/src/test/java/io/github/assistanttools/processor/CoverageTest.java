package io.github.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.processor.testing.Javac;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Coverage tools leave dispatchers out: their users have not written them. */
class CoverageTest {

  /**
   * The rule of JaCoCo's {@code AnnotationGeneratedFilter}: the class file names an annotation of
   * the class whose simple name contains {@code Generated}.
   */
  @Test
  void theClassFileOfADispatcherSaysThatItIsGenerated(@TempDir Path folder) throws Exception {
    byte[] dispatcher =
        Javac.strict()
            .compile(
                """
                package p;
                @io.github.assistanttools.AssistantTool public interface Tools {
                  /** Greets. */ String greet(String name);
                }
                """)
            .succeeds()
            .classes()
            .get("p.ToolsDispatcher");
    Path file = Files.write(folder.resolve("ToolsDispatcher.class"), dispatcher);
    StringWriter listing = new StringWriter();
    ToolProvider.findFirst("javap")
        .orElseThrow()
        .run(new PrintWriter(listing), new PrintWriter(listing), "-v", "-p", file.toString());
    // Attributes of the class itself come after all members.
    String attributes = listing.toString().substring(listing.toString().lastIndexOf("\n}"));

    assertThat(attributes)
        .containsPattern(
            "RuntimeInvisibleAnnotations:\\s+0: #\\d+\\(\\)\\s+[\\w.]+\\.\\w*Generated");
  }
}
