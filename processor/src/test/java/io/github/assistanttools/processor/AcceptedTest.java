package io.github.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.processor.architecture.GeneratedCode;
import io.github.assistanttools.processor.testing.CaseFolder;
import io.github.assistanttools.processor.testing.Compiled;
import io.github.assistanttools.processor.testing.Goldens;
import io.github.assistanttools.processor.testing.Javac;
import io.github.assistanttools.processor.testing.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each folder of {@code accepted/} holds sources and the exact dispatchers generated from them.
 *
 * <p>{@code -Dgolden.update=true} rewrites the dispatchers; the difference is then the review.
 * {@code -Daccepted=weather} runs one case, see {@link CaseFolder#chosen}.
 */
class AcceptedTest {

  @TempDir Path scratch;

  @TestFactory
  Stream<DynamicTest> generatesExactlyTheExpectedSourceAndItCompilesWithoutWarning() {
    return CaseFolder.chosen("accepted").stream()
        .map(folder -> DynamicTest.dynamicTest(folder.name(), () -> check(folder)));
  }

  private void check(CaseFolder folder) throws IOException {
    Javac javac = foreign(folder.sources()) ? Javac.tolerant() : Javac.strict();
    Compiled compiled = folder.prepare(javac, scratch).compile(folder.sources()).succeeds();
    Map<String, String> generated = new TreeMap<>();
    compiled.generated().forEach((path, text) -> generated.put(Goldens.name(path), text));
    if (Boolean.getBoolean("golden.update")) {
      update(folder.path(), generated);
    }
    Map<String, String> expected = Goldens.of(folder.path());
    assertThat(generated.keySet()).isNotEmpty().isEqualTo(expected.keySet());
    expected.forEach((name, text) -> assertThat(generated.get(name)).as(name).isEqualTo(text));
    assertThat(GeneratedCode.packagesUsed(dispatchers(compiled)))
        .isSubsetOf(GeneratedCode.PACKAGES);
  }

  private static Map<String, byte[]> dispatchers(Compiled compiled) {
    Map<String, byte[]> dispatchers = compiled.classes();
    dispatchers.keySet().removeIf(name -> !name.contains("Dispatcher"));
    assertThat(dispatchers).isNotEmpty();
    return dispatchers;
  }

  /** javac reports annotations that no processor claims; users of such annotations know that. */
  private static boolean foreign(List<SourceFile> sources) {
    return sources.stream()
        .map(SourceFile::text)
        .anyMatch(
            text ->
                text.contains("com.fasterxml.")
                    || text.contains("org.jspecify.")
                    || text.contains("@interface"));
  }

  private static void update(Path folder, Map<String, String> generated) throws IOException {
    for (Path stale : Goldens.files(folder)) {
      Files.delete(stale);
    }
    for (Map.Entry<String, String> file : generated.entrySet()) {
      Files.writeString(folder.resolve(file.getKey() + Goldens.ENDING), file.getValue());
    }
  }
}
