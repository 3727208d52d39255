package io.github.assistanttools.processor.builds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes that Lombok completes, in a full build and in one that compiles only the interface. */
class LombokBuildsTest {

  @TempDir Path scratch;

  @Test
  void anIncrementalBuildMakesWhatTheFullOneMakes() throws IOException {
    Path point =
        write(
            "Point",
            """
            package t;
            import org.jspecify.annotations.Nullable;
            @lombok.Value public class Point {
              int zeta;
              @Nullable String alpha;
              java.util.List<@jakarta.validation.constraints.Size(max = 4) String> middle;
            }
            """);
    Path booking =
        write(
            "Booking",
            """
            package t;
            import org.jspecify.annotations.Nullable;
            @lombok.Data public class Booking {
              private @Nullable String zone;
              private java.util.List<@Nullable String> all;
            }
            """);
    Path tools =
        write(
            "Tools",
            """
            package t;
            @io.github.assistanttools.AssistantTool(strict = false) public interface Tools {
              /** Takes. */ Point take(Point point, Booking booking);
            }
            """);
    Path output = Files.createDirectories(scratch.resolve("output"));
    assertThat(compile(output, point, booking, tools)).isEmpty();
    var full = Sources.dispatchers(output);
    assertThat(full.toString()).contains("\"zeta\"", "[\"string\", \"null\"]", "\"maxLength\": 4");

    Sources.deleteDispatcher(tools, output);
    assertThat(compile(output, tools)).isEmpty();
    assertThat(Sources.dispatchers(output)).isEqualTo(full);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(scratch.resolve(name + ".java"), text);
  }

  /** With processors as javac finds them, because Lombok must not share our class loader. */
  private static List<String> compile(Path output, Path... sources) throws IOException {
    String tests = System.getProperty("java.class.path");
    List<String> options =
        new ArrayList<>(List.of("-g", "-d", output.toString(), "-s", output.toString()));
    options.addAll(List.of("-cp", Sources.path(output), "-processorpath", tests));
    options.addAll(
        List.of(
            "-processor",
            "lombok.launch.AnnotationProcessorHider$AnnotationProcessor,"
                + "io.github.assistanttools.processor.AssistantToolProcessor"));
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = javac.getStandardFileManager(diagnostics, null, null)) {
      javac
          .getTask(
              Writer.nullWriter(),
              files,
              diagnostics,
              options,
              null,
              files.getJavaFileObjects(sources))
          .call();
    }
    return Stream.of(diagnostics)
        .flatMap(all -> all.getDiagnostics().stream())
        .filter(each -> each.getKind() == javax.tools.Diagnostic.Kind.ERROR)
        .map(Object::toString)
        .toList();
  }
}
