package io.github.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.processor.testing.CaseFolder;
import io.github.assistanttools.processor.testing.DiskCompiler;
import io.github.assistanttools.processor.testing.Goldens;
import io.github.assistanttools.processor.testing.Javac;
import io.github.assistanttools.processor.testing.SourceFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Eclipse's compiler runs the same processor to the same bytes, and takes what it generates. */
class EclipseTest {

  @TempDir Path scratch;

  @TestFactory
  Stream<DynamicTest> generatesTheSameSourcesAndCompilesThem() {
    return CaseFolder.chosen("accepted").stream()
        .map(folder -> DynamicTest.dynamicTest(folder.name(), () -> check(folder)));
  }

  private void check(CaseFolder folder) throws IOException {
    Path output = Files.createDirectories(scratch.resolve(folder.name() + "-output"));
    String classPath =
        folder.prepare(Javac.silent(), scratch).classPath().stream()
            .map(File::getPath)
            .collect(Collectors.joining(File.pathSeparator));
    assertThat(DiskCompiler.ECLIPSE.process(sources(folder), output, "-classpath", classPath))
        .isEmpty();
    assertThat(generated(output)).isEqualTo(Goldens.of(folder.path()));
  }

  private List<Path> sources(CaseFolder folder) throws IOException {
    Path root = scratch.resolve(folder.name() + "-sources");
    List<Path> files = new ArrayList<>();
    for (SourceFile source : folder.sources()) {
      Path file = root.resolve(source.path());
      Files.createDirectories(file.getParent());
      files.add(Files.writeString(file, source.text()));
    }
    return files;
  }

  private static Map<String, String> generated(Path output) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(output)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }
}
