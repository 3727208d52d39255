package io.github.assistanttools.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Class files that somebody else compiled: what a jar on the class path is to the processor. */
public final class Library {

  private Library() {}

  /** Compiles without any processor into a folder. */
  public static File compile(Path folder, List<SourceFile> sources, String... options) {
    Compilation compilation =
        Compiler.javac()
            .withOptions((Object[]) options)
            .withClasspath(ClassPath.usual())
            .compile(sources.stream().map(SourceFile::toJava).toList());
    Compiled compiled = new Compiled(compilation);
    assertThat(compiled.messages()).isEmpty();
    compiled.classes().forEach((name, bytes) -> write(folder, name, bytes));
    return folder.toFile();
  }

  private static void write(Path folder, String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name.replace('.', '/') + ".class");
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
