package io.github.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.client.assistants.AssistantsClient;
import io.github.assistanttools.processor.testing.ClassPath;
import io.github.assistanttools.processor.testing.Compiled;
import io.github.assistanttools.processor.testing.Javac;
import io.github.assistanttools.processor.testing.SourceFile;
import io.github.assistanttools.runtime.ToolDispatcher;
import io.github.assistanttools.runtime.jdbc.JdbcJournal;
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
        .doesNotContain("@Generated(")
        .contains("@GeneratedDispatcher");
  }

  @Test
  void withoutAModuleTheDispatcherSaysThatItIsGenerated() {
    assertThat(Javac.strict().compile(List.of(TOOLS)).succeeds().generated().values())
        .singleElement()
        .asString()
        .contains("@Generated(");
  }

  @Test
  void aModuleWithClientAndJournalRequiresTheirModules() {
    SourceFile service =
        new SourceFile(
            "acme/api/Service.java",
            """
            package acme.api;
            import io.github.assistanttools.client.assistants.*;
            import io.github.assistanttools.runtime.*;
            import io.github.assistanttools.runtime.jdbc.JdbcJournal;
            class Service {
              RunResult run(AssistantsClient client, javax.sql.DataSource calls, Tools tools) {
                ToolboxBuilder toolbox = Toolbox.builder().add(new ToolsDispatcher(tools));
                return RunDriver.of(client, toolbox.journal(JdbcJournal.over(calls)).build()).run("thread", "assistant");
              }
            }
            """);
    compile(
            "exports acme.api; requires transitive io.github.assistanttools.client;"
                + " requires transitive io.github.assistanttools.jdbc;",
            service)
        .succeeds();
  }

  @Test
  void whatIsInternalIsForTheLibrarysOwnModules() {
    SourceFile prying =
        new SourceFile(
            "acme/api/Prying.java",
            "package acme.api; class Prying { String text = io.github.assistanttools.runtime.internal.Texts.plain(\"\"); }");
    assertThat(
            compile(
                    "exports acme.api; requires transitive io.github.assistanttools.runtime;",
                    prying)
                .messages())
        .singleElement()
        .asString()
        .contains("io.github.assistanttools.runtime.internal", "acme");
  }

  private static Compiled compile(String directives, SourceFile... more) {
    String modulePath =
        Stream.of(
                AssistantTool.class,
                ToolDispatcher.class,
                AssistantsClient.class,
                JdbcJournal.class,
                JsonParser.class)
            .map(ClassPath::of)
            .map(File::getPath)
            .collect(Collectors.joining(File.pathSeparator));
    SourceFile module = new SourceFile("module-info.java", "module acme { " + directives + " }");
    return Javac.strict()
        .withOptions("--release", "17", "-Xlint:all", "-Werror", "--module-path", modulePath)
        .withClassPath(List.of())
        .compile(Stream.concat(Stream.of(module, TOOLS), Stream.of(more)).toList());
  }
}
