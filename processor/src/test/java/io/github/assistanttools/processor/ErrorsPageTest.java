package io.github.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.testing.Javac;
import io.github.assistanttools.processor.testing.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The page {@code docs/errors.md} and the code say the same. */
class ErrorsPageTest {

  /** What no few lines of source can cause; their examples are comments. */
  private static final List<ProblemId> WITHOUT_EXAMPLE =
      List.of(ProblemId.PARAMETER_NAME, ProblemId.INTERNAL);

  private static final Pattern SECTION =
      Pattern.compile("(?ms)^## (\\S+)$.*?^```java\n(.*?)^```$\n\n(\\S.*?)(?=\n## |\\z)");

  @Test
  void thePageHasEveryIdWithAnExampleAndAWayOut() throws IOException {
    assertThat(examples().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ProblemId.values()).map(ProblemId::text).toList());
  }

  @TestFactory
  Stream<DynamicTest> everyExampleCausesItsError() throws IOException {
    Map<String, String> examples = examples();
    return Arrays.stream(ProblemId.values())
        .map(
            id ->
                DynamicTest.dynamicTest(
                    id.text(),
                    () -> {
                      String example = examples.get(id.text());
                      if (WITHOUT_EXAMPLE.contains(id)) {
                        assertThat(example).startsWith("// ").hasLineCount(1);
                      } else {
                        assertThat(id.warning() ? warningsOf(example) : errorsOf(example))
                            .filteredOn(error -> error.startsWith("["))
                            .isNotEmpty()
                            .allMatch(error -> error.startsWith("[" + id.text() + "] "));
                      }
                    }));
  }

  /** Errors of the processor hide others: the compiler stops before it looks into methods. */
  @TestFactory
  Stream<DynamicTest> everyExampleIsJava() throws IOException {
    Map<String, String> examples = examples();
    examples.remove(ProblemId.MISSING_TYPE.text());
    WITHOUT_EXAMPLE.forEach(id -> examples.remove(id.text()));
    return examples.entrySet().stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.getKey(),
                    () ->
                        Javac.silent()
                            .withOptions("--release", "17", "-proc:none")
                            .compile(List.of(source(example.getValue())))
                            .succeeds()));
  }

  private static List<String> warningsOf(String example) {
    return Javac.silent()
        .withOptions("--release", "17", "-Xlint:all")
        .compile(List.of(source(example)))
        .warnings();
  }

  private static List<String> errorsOf(String example) {
    return Javac.silent().compile(List.of(source(example))).messages();
  }

  private static SourceFile source(String example) {
    return SourceFile.of("import io.github.assistanttools.*;\n" + example);
  }

  private static Map<String, String> examples() throws IOException {
    Map<String, String> examples = new LinkedHashMap<>();
    Matcher section = SECTION.matcher(Files.readString(Path.of("../docs/errors.md")));
    while (section.find()) {
      examples.put(section.group(1), section.group(2));
    }
    return examples;
  }
}
