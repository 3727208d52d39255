package io.github.assistanttools.processor.builds;

import io.github.assistanttools.processor.testing.ClassPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JsonParser;

/** The parts of the sources as named modules. */
final class Modules {

  private static final String LIBRARIES =
      " requires transitive io.github.assistanttools.runtime; requires transitive org.jspecify;"
          + " requires transitive jakarta.validation;"
          + " requires transitive com.fasterxml.jackson.annotation; ";

  private static final Map<String, String> DESCRIPTORS =
      Map.of(
          "builds",
          LIBRARIES + "exports builds.base; exports builds.mid; exports builds.top;",
          "base",
          LIBRARIES + "exports builds.base; exports builds.base.declared;",
          "mid",
          "requires transitive base; exports builds.mid;",
          "top",
          "requires transitive mid; exports builds.top;");

  private Modules() {}

  /** The sources with the module's descriptor before them, which is written to a folder. */
  static List<Path> withDescriptor(List<Path> sources, String module, Path folder) {
    String text = "module " + module + " { " + DESCRIPTORS.get(module) + " }";
    try {
      Path descriptor = Files.writeString(folder.resolve("module-info.java"), text);
      return Stream.concat(Stream.of(descriptor), sources.stream()).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A module path of what a user has, and more. */
  static String path(Path... more) {
    Stream<Path> jackson = Stream.of(ClassPath.of(JsonParser.class).toPath());
    return Sources.path(Stream.concat(jackson, Stream.of(more)).toArray(Path[]::new));
  }
}
