package io.github.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.processor.testing.Javac;
import io.github.assistanttools.processor.testing.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;

/** Source files without a class of their own (JEP 512). */
@EnabledForJreRange(minVersion = 25)
class CompactSourceTest {

  private static final String TOOLS =
      """
      @io.github.assistanttools.AssistantTool interface Tools { /** Runs. */ void run(Kind kind); }
      enum Kind { A }
      void main() {}
      """;

  private static final Javac JAVAC =
      Javac.silent().withOptions("--release", "25", "-Xlint:none", "-nowarn");

  @Test
  void aToolInterfaceInOneIsRejected() {
    assertThat(JAVAC.compile(List.of(new SourceFile("Main.java", TOOLS))).messages())
        .containsExactly(
            "[AssistantToolInterface] Tools is in a compact source file, whose types no other file"
                + " can name; move it to a file of its own");
  }

  @Test
  void inAClassOfItsOwnItIsNot() {
    JAVAC
        .compile(List.of(new SourceFile("Main.java", "final class Main { " + TOOLS + " }")))
        .succeeds();
  }
}
