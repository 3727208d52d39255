package io.github.assistanttools.processor.builds;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.processor.testing.DiskCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
  private static List<String> compile(Path output, Path... sources) {
    return DiskCompiler.JAVAC.processAsNamed(
        List.of(sources),
        output,
        "-g",
        "-cp",
        Sources.path(output),
        "-processorpath",
        System.getProperty("java.class.path"),
        "-processor",
        "lombok.launch.AnnotationProcessorHider$AnnotationProcessor,"
            + "io.github.assistanttools.processor.AssistantToolProcessor");
  }
}
