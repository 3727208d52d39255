package io.github.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.processor.testing.Compiled;
import io.github.assistanttools.processor.testing.Javac;
import io.github.assistanttools.processor.testing.Library;
import io.github.assistanttools.processor.testing.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of types that come as class files. */
class ClassFileTest {

  private static final String BASE =
      """
      package lib;
      import io.github.assistanttools.Description;
      public interface Base { @Description("Takes.") void take(String name, int number); }
      """;

  private static final String TOOLS =
      """
      package p;
      @io.github.assistanttools.AssistantTool public interface Tools extends lib.Base {}
      """;

  @TempDir Path scratch;

  @Test
  void parameterNamesThatAClassFileHasLostAreAnErrorForEachOfThem() {
    assertThat(against(List.of(SourceFile.of(BASE))).compile(TOOLS).messages())
        .hasSize(2)
        .allSatisfy(message -> assertThat(message).startsWith("[AssistantToolParameterName]"));
  }

  @Test
  void parameterNamesThatAClassFileKeepsAreTaken() {
    Compiled compiled =
        against(List.of(SourceFile.of(BASE)), "-parameters").compile(TOOLS).succeeds();

    assertThat(compiled.generated().get("p/ToolsDispatcher.java")).contains("\"name\", \"number\"");
  }

  @Test
  void parameterNamesOfDebugInformationAreNotTaken() {
    // They exist for bodies only, and would make the definitions depend on a debug option.
    assertThat(against(List.of(SourceFile.of(BASE)), "-g").compile(TOOLS).messages()).hasSize(2);
  }

  @Test
  void parameterNamesOfACreatorAreTakenIfTheClassFileKeepsThem() {
    List<SourceFile> library =
        List.of(
            SourceFile.of(
                """
                package lib;
                import com.fasterxml.jackson.annotation.JsonCreator;
                public final class Range {
                  @JsonCreator public Range(int low, int high) {}
                }
                """));
    String tools =
        """
        package p;
        @io.github.assistanttools.AssistantTool public interface Tools {
          /** Takes. */ void take(lib.Range range);
        }
        """;

    assertThat(against(library).compile(tools).messages())
        .hasSize(2)
        .allSatisfy(message -> assertThat(message).startsWith("[AssistantToolParameterName]"));
    Compiled compiled = against(library, "-parameters").compile(tools).succeeds();
    assertThat(compiled.generated().get("p/ToolsDispatcher.java")).contains("\"low\", \"high\"");
  }

  @Test
  void aParameterMayBeCalledArg0InASource() {
    Javac.strict()
        .compile(
            """
            @io.github.assistanttools.AssistantTool public interface Tools {
              /** Takes. */ void take(int arg0);
            }
            """)
        .succeeds();
  }

  /** Before JDK 22, javac does not show them to processors. */
  @Test
  void nullableTypeUsesOfAClassFileAreSeen() {
    SourceFile library =
        SourceFile.of(
            """
            package lib;
            import java.util.List;
            import org.jspecify.annotations.Nullable;
            public record Parcel(@Nullable String label, List<@Nullable String> notes) {}
            """);
    SourceFile tools =
        SourceFile.of(
            """
            package p;
            @io.github.assistanttools.AssistantTool public interface Tools {
              /** Takes. */ void take(lib.Parcel parcel);
            }
            """);

    Map<String, String> fromClassFile =
        against(List.of(library)).compile(List.of(tools)).succeeds().generated();
    Map<String, String> fromSource =
        Javac.tolerant().compile(List.of(library, tools)).succeeds().generated();
    assertThat(fromClassFile).isEqualTo(fromSource);
  }

  private Javac against(List<SourceFile> library, String... options) {
    return Javac.strict().withLibrary(Library.compile(scratch, library, options));
  }
}
