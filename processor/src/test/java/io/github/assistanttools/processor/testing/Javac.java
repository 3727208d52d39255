package io.github.assistanttools.processor.testing;

import com.google.testing.compile.Compiler;
import java.io.File;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;

/**
 * The compiler as a user sets it up: all warnings are errors, and the processor is on.
 *
 * @param others processors that run beside ours
 */
public record Javac(List<String> options, List<File> classPath, List<Processor> others) {

  /** Every warning is an error; for sources without foreign annotations. */
  public static Javac strict() {
    return new Javac(
        List.of("--release", "17", "-Xlint:all", "-Werror"), ClassPath.usual(), List.of());
  }

  /** The same, without warnings about annotations that no processor claims. */
  public static Javac tolerant() {
    return strict().withOptions("--release", "17", "-Xlint:all,-processing", "-Werror");
  }

  /** No warnings at all, so that each diagnostic is an error. */
  public static Javac silent() {
    return strict().withOptions("--release", "17", "-Xlint:none", "-nowarn");
  }

  public Javac withOptions(String... replacements) {
    return new Javac(List.of(replacements), classPath, others);
  }

  public Javac withClassPath(List<File> replacement) {
    return new Javac(options, replacement, others);
  }

  public Javac withLibrary(File library) {
    return withClassPath(Stream.concat(classPath.stream(), Stream.of(library)).toList());
  }

  public Javac withProcessor(Processor other) {
    return new Javac(options, classPath, Stream.concat(others.stream(), Stream.of(other)).toList());
  }

  public Compiled compile(String... sources) {
    return compile(Stream.of(sources).map(SourceFile::of).toList());
  }

  public Compiled compile(Collection<SourceFile> sources) {
    List<Processor> processors = new ArrayList<>(others);
    processors.add(ProcessorJar.processor());
    return new Compiled(
        Compiler.javac()
            .withProcessors(processors)
            .withOptions(options.toArray())
            .withClasspath(classPath)
            .compile(sources.stream().map(SourceFile::toJava).toList()));
  }
}
