package io.github.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.testing.CaseFolder;
import io.github.assistanttools.processor.testing.Compiled;
import io.github.assistanttools.processor.testing.Javac;
import io.github.assistanttools.processor.testing.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each source of {@code rejected/} carries the errors it causes as comments on the very lines where
 * the compiler reports them.
 *
 * <p>A line may carry several: {@code // error: first // error: second}. {@code // error at 0:} is
 * an error without a position. The compiler's own errors are written as {@code compiler: } and
 * their first line.
 *
 * <p>{@code -Drejected=NullablePrimitive} runs one case, see {@link CaseFolder#chosen}.
 */
class RejectedTest {

  private static final String HERE = "// error: ";
  private static final String NOWHERE = "// error at 0: ";

  @TempDir Path scratch;

  @TestFactory
  Stream<DynamicTest> reportsExactlyTheErrorsThatStandInTheSource() {
    return CaseFolder.chosen("rejected").stream()
        .map(folder -> DynamicTest.dynamicTest(folder.name(), () -> check(folder)));
  }

  private void check(CaseFolder folder) {
    Compiled compiled = folder.prepare(Javac.silent(), scratch).compile(folder.sources());
    List<String> actual = compiled.errors().stream().map(RejectedTest::actual).sorted().toList();
    List<String> expected =
        folder.sources().stream().flatMap(RejectedTest::expected).sorted().toList();
    assertThat(String.join("\n", actual)).isEqualTo(String.join("\n", expected));
    assertThat(expected).isNotEmpty();
  }

  private static String actual(Diagnostic<? extends JavaFileObject> error) {
    String message = error.getMessage(Locale.ROOT);
    String text =
        message.startsWith("[") ? message : "compiler: " + message.lines().findFirst().orElse("");
    return error.getSource() == null
        ? "-:0: " + text
        : "%s:%d: %s".formatted(path(error.getSource()), error.getLineNumber(), text);
  }

  private static String path(JavaFileObject source) {
    return source.toUri().getPath().replaceFirst("^/", "");
  }

  private static Stream<String> expected(SourceFile source) {
    List<String> expected = new ArrayList<>();
    List<String> lines = source.text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String[] parts = lines.get(i).split("(?=// error(?: at 0)?: )");
      for (String part : Arrays.asList(parts).subList(1, parts.length)) {
        expected.add(
            part.startsWith(NOWHERE)
                ? "-:0: " + part.substring(NOWHERE.length()).strip()
                : "%s:%d: %s"
                    .formatted(source.path(), i + 1, part.substring(HERE.length()).strip()));
      }
    }
    return expected.stream();
  }

  @Test
  void everyProblemIdIsCausedBySomeSource() {
    List<String> all =
        CaseFolder.all("rejected").stream()
            .flatMap(folder -> folder.sources().stream())
            .flatMap(RejectedTest::expected)
            .toList();
    for (ProblemId id : ProblemId.values()) {
      if (id != ProblemId.INTERNAL && !id.warning()) {
        assertThat(all).as(id.text()).anyMatch(error -> error.contains("[" + id.text() + "]"));
      }
    }
    assertThat(all).noneMatch(error -> error.contains(ProblemId.INTERNAL.text()));
  }
}
