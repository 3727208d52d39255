package io.github.assistanttools.processor.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;

/**
 * A test case on disk: a single source file, or a folder of them.
 *
 * <p>In a folder, {@code jar/} holds sources that are compiled beforehand and seen as class files
 * only, {@code jar-parameters/} the same compiled with {@code -parameters}.
 */
public record CaseFolder(Path path) {

  private static final String JAR = "jar";
  private static final String NAMED_JAR = "jar-parameters";

  /** The cases of a folder below the test resources, in the order of their names. */
  public static List<CaseFolder> all(String folder) {
    try (Stream<Path> cases = Files.list(resources().resolve(folder))) {
      return cases.sorted().map(CaseFolder::new).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * The cases that {@code -D<folder>=<name>} selects, or all without it. {@code *} and {@code ?} in
   * the name stand for other characters; a name that selects no case is an error.
   */
  public static List<CaseFolder> chosen(String folder) {
    String name = System.getProperty(folder, "*");
    PathMatcher matcher =
        FileSystems.getDefault().getPathMatcher("glob:{" + name + "," + name + ".java}");
    List<CaseFolder> chosen =
        all(folder).stream().filter(one -> matcher.matches(Path.of(one.name()))).toList();
    if (chosen.isEmpty()) {
      throw new IllegalArgumentException("no case in " + folder + " is named " + name);
    }
    return chosen;
  }

  /** The sources themselves, not a copy of them: goldens are written back here. */
  private static Path resources() {
    Path module = ClassPath.of(CaseFolder.class).toPath().getParent().getParent();
    return module.resolve(Path.of("src", "test", "resources"));
  }

  public String name() {
    return path.getFileName().toString();
  }

  public List<SourceFile> sources() {
    if (Files.isRegularFile(path)) {
      return List.of(new SourceFile(name(), read(path)));
    }
    return sources(path).stream()
        .filter(source -> !source.path().startsWith(JAR + "/"))
        .filter(source -> !source.path().startsWith(NAMED_JAR + "/"))
        .toList();
  }

  /** The compiler with the case's class files on its class path. */
  public Javac prepare(Javac javac, Path scratch) {
    Javac prepared = javac;
    if (Files.isDirectory(path.resolve(JAR))) {
      prepared = prepared.withLibrary(library(JAR, scratch.resolve(name() + JAR)));
    }
    if (Files.isDirectory(path.resolve(NAMED_JAR))) {
      prepared =
          prepared.withLibrary(
              library(NAMED_JAR, scratch.resolve(name() + NAMED_JAR), "-parameters"));
    }
    return prepared;
  }

  private File library(String folder, Path output, String... options) {
    return Library.compile(output, sources(path.resolve(folder)), options);
  }

  private static List<SourceFile> sources(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .map(file -> new SourceFile(portable(root.relativize(file)), read(file)))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String portable(Path path) {
    return path.toString().replace(File.separatorChar, '/');
  }

  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
