package io.github.assistanttools.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** The two compilers, on files as a build has them. */
public enum DiskCompiler {
  JAVAC(ToolProvider::getSystemJavaCompiler),
  ECLIPSE(EclipseCompiler::new);

  private final Supplier<JavaCompiler> compiler;

  DiskCompiler(Supplier<JavaCompiler> compiler) {
    this.compiler = compiler;
  }

  /** Compiles sources without any processor; gives the errors. */
  public List<String> compile(List<Path> sources, Path output, String... options) {
    List<String> all = new ArrayList<>(List.of(options));
    all.add("-proc:none");
    return run(sources, output, List.of(), all);
  }

  /** Compiles sources with our processor, whose sources go to the output too; gives the errors. */
  public List<String> process(List<Path> sources, Path output, String... options) {
    return run(sources, output, List.of(ProcessorJar.processor()), List.of(options));
  }

  /** The same with the processors that the options name, in a class loader of their own. */
  public List<String> processAsNamed(List<Path> sources, Path output, String... options) {
    return run(sources, output, List.of(), List.of(options));
  }

  private List<String> run(
      List<Path> sources, Path output, List<Processor> processors, List<String> options) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "--release",
                "17",
                "-encoding",
                "UTF-8",
                "-d",
                output.toString(),
                "-s",
                output.toString()));
    all.addAll(options);
    JavaCompiler tool = compiler.get();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        tool.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavaCompiler.CompilationTask task =
          tool.getTask(
              Writer.nullWriter(),
              files,
              diagnostics,
              all,
              null,
              files.getJavaFileObjectsFromPaths(sources));
      if (!processors.isEmpty()) {
        task.setProcessors(processors);
      }
      boolean done = task.call();
      List<String> errors = errors(diagnostics);
      return done || !errors.isEmpty() ? errors : List.of("failed without an error");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<String> errors(DiagnosticCollector<JavaFileObject> diagnostics) {
    Stream<Diagnostic<? extends JavaFileObject>> all = diagnostics.getDiagnostics().stream();
    return all.filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
        .map(each -> each.getMessage(Locale.ROOT))
        .toList();
  }
}
