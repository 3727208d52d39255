package io.github.assistanttools.processor.builds;

import io.github.assistanttools.processor.testing.ClassPath;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sources of {@code several-builds/} and what builds make of them. */
final class Sources {

  static final List<String> PARTS = List.of("base", "mid", "top");

  /** Not called after their packages: Eclipse would find them on the class path of the tests. */
  private static final Path ROOT =
      ClassPath.of(Sources.class)
          .toPath()
          .getParent()
          .getParent()
          .resolve(Path.of("src", "test", "resources", "several-builds"));

  private Sources() {}

  static List<Path> all() {
    return PARTS.stream().flatMap(part -> of(part).stream()).toList();
  }

  /** Those of one part; a part needs only those before it. */
  static List<Path> of(String part) {
    return files(ROOT.resolve(part), ".java");
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Whether a source is one that the processor reads a tool interface from. */
  static boolean hasTools(Path source) {
    return text(source).contains("@AssistantTool");
  }

  /** The generated dispatchers below a folder, by file name. */
  static Map<String, String> dispatchers(Path output) {
    return files(output, "Dispatcher.java").stream()
        .collect(
            Collectors.toMap(
                file -> file.getFileName().toString(), Sources::text, (a, b) -> b, TreeMap::new));
  }

  /** Deletes what was generated for an interface, as a build does before it compiles it again. */
  static void deleteDispatcher(Path source, Path output) {
    String dispatcher = source.getFileName().toString().replace(".java", "Dispatcher");
    for (Path file : files(output, "")) {
      if (file.getFileName().toString().startsWith(dispatcher)) {
        file.toFile().delete();
      }
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A path of what a user has, and more. */
  static String path(Path... more) {
    return Stream.concat(
            ClassPath.usual().stream().map(File::getPath), Stream.of(more).map(Path::toString))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** The jar of a folder with class files. */
  static Path jar(Path folder) {
    Path jar = folder.resolveSibling(folder.getFileName() + ".jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Path file : files(folder, ".class")) {
        out.putNextEntry(
            new JarEntry(folder.relativize(file).toString().replace(File.separatorChar, '/')));
        out.write(Files.readAllBytes(file));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return jar;
  }
}
