package io.github.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.processor.testing.CaseFolder;
import io.github.assistanttools.processor.testing.Goldens;
import io.github.assistanttools.processor.testing.Javac;
import io.github.assistanttools.processor.testing.SourceFile;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
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
    List<File> classPath = folder.prepare(Javac.silent(), scratch).classPath();
    List<String> errors = errors(sources(folder), output, classPath);
    assertThat(errors).isEmpty();
    assertThat(generated(output)).isEqualTo(Goldens.of(folder.path()));
  }

  private static List<String> errors(List<File> sources, Path output, List<File> classPath)
      throws IOException {
    JavaCompiler eclipse = new EclipseCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        eclipse.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      String jars =
          classPath.stream().map(File::getPath).collect(Collectors.joining(File.pathSeparator));
      JavaCompiler.CompilationTask task =
          eclipse.getTask(
              Writer.nullWriter(),
              files,
              diagnostics,
              List.of(
                  "--release",
                  "17",
                  "-encoding",
                  "UTF-8",
                  "-classpath",
                  jars,
                  "-d",
                  output.toString(),
                  "-s",
                  output.toString()),
              null,
              files.getJavaFileObjectsFromFiles(sources));
      task.setProcessors(List.of(new AssistantToolProcessor()));
      task.call();
    }
    return diagnostics.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
        .toList();
  }

  private List<File> sources(CaseFolder folder) throws IOException {
    Path root = scratch.resolve(folder.name() + "-sources");
    List<File> files = new ArrayList<>();
    for (SourceFile source : folder.sources()) {
      Path file = root.resolve(source.path());
      Files.createDirectories(file.getParent());
      files.add(Files.writeString(file, source.text()).toFile());
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
