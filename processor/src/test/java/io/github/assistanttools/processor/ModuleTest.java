package io.github.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.processor.testing.ClassPath;
import io.github.assistanttools.processor.testing.Compiled;
import io.github.assistanttools.processor.testing.Javac;
import io.github.assistanttools.processor.testing.SourceFile;
import io.github.assistanttools.runtime.ToolDispatcher;
import java.io.File;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;

/** Generated code in a module of the user's. */
class ModuleTest {

  private static final SourceFile TOOLS =
      new SourceFile(
          "acme/api/Tools.java",
          """
          package acme.api;
          @io.github.assistanttools.AssistantTool public interface Tools {
            /** Greets. */ String greet(String name);
          }
          """);

  @ParameterizedTest
  @ValueSource(strings = {"", "requires java.compiler;", "requires java.se;"})
  void aModuleNeedsNothingButTheRuntimeAndIsNeverWarned(String more) {
    Compiled compiled =
        compile("exports acme.api; requires transitive io.github.assistanttools.runtime; " + more);

    assertThat(compiled.succeeds().generated().values())
        .singleElement()
        .asString()
        .doesNotContain("Generated");
  }

  @Test
  void withoutAModuleTheDispatcherSaysThatItIsGenerated() {
    assertThat(Javac.strict().compile(List.of(TOOLS)).succeeds().generated().values())
        .singleElement()
        .asString()
        .contains("@Generated(");
  }

  private static Compiled compile(String directives) {
    String modulePath =
        Stream.of(AssistantTool.class, ToolDispatcher.class, JsonParser.class)
            .map(ClassPath::of)
            .map(File::getPath)
            .collect(Collectors.joining(File.pathSeparator));
    SourceFile module = new SourceFile("module-info.java", "module acme { " + directives + " }");
    return Javac.strict()
        .withOptions("--release", "17", "-Xlint:all", "-Werror", "--module-path", modulePath)
        .withClassPath(List.of())
        .compile(List.of(module, TOOLS));
  }
}
