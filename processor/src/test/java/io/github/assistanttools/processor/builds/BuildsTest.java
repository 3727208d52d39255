package io.github.assistanttools.processor.builds;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.processor.testing.DiskCompiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same definitions however a build is cut: the generated sources are equal. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BuildsTest {

  private static final String[] NAMES = {"-g", "-parameters"};

  private Path scratch;
  private Map<String, String> whole;
  private int folders;

  @BeforeAll
  void compileInOnePiece(@TempDir Path folder) {
    scratch = folder;
    Path output = folder();
    assertThat(DiskCompiler.JAVAC.process(Sources.all(), output, "-cp", Sources.path())).isEmpty();
    whole = Sources.dispatchers(output);
    assertThat(Sources.all()).hasSizeGreaterThanOrEqualTo(40);
    assertThat(whole).hasSizeGreaterThanOrEqualTo(9);
  }

  @Test
  void eclipseInOnePiece() {
    Path output = folder();
    assertThat(DiskCompiler.ECLIPSE.process(Sources.all(), output, "-cp", Sources.path()))
        .isEmpty();
    assertSame(output);
  }

  /** Each part from the class files of those before it, by either compiler. */
  @TestFactory
  Stream<DynamicTest> threeModules() {
    return pairs(
        (library, compiler) -> {
          Path base = folder();
          Path mid = folder();
          compile(library, "base", base, "-cp", Sources.path());
          compile(library, "mid", mid, "-cp", Sources.path(base));
          List<Path> top = Sources.of("top");
          Path fromFolders = folder();
          assertThat(compiler.process(top, fromFolders, "-cp", Sources.path(base, mid))).isEmpty();
          assertSame(fromFolders);
          Path fromJars = folder();
          String jars = Sources.path(Sources.jar(base), Sources.jar(mid));
          assertThat(compiler.process(top, fromJars, "-cp", jars)).isEmpty();
          assertSame(fromJars);
        });
  }

  /** After a full build, each file once more, alone, as incremental builds do. */
  @ParameterizedTest
  @EnumSource
  void fileByFile(DiskCompiler compiler) {
    Path output = folder();
    assertThat(compiler.compile(Sources.all(), output, options("-cp", Sources.path()))).isEmpty();
    List<Path> order = new ArrayList<>(Sources.all());
    for (int pass = 0; pass < 2; pass++) {
      for (Path source : order) {
        Sources.deleteDispatcher(source, output);
        String[] options = options("-cp", Sources.path(output));
        assertThat(
                Sources.hasTools(source)
                    ? compiler.process(List.of(source), output, options)
                    : compiler.compile(List.of(source), output, options))
            .as(source.getFileName().toString())
            .isEmpty();
      }
      assertSame(output);
      Collections.reverse(order);
    }
  }

  /** Each part as a module of its own, on the module path; Eclipse's compiler API has none. */
  @Test
  void threeNamedModules() {
    Path whole = folder();
    assertThat(
            DiskCompiler.JAVAC.process(
                Modules.withDescriptor(Sources.all(), "builds", folder()),
                whole,
                "--module-path",
                Modules.path()))
        .isEmpty();
    Map<String, String> expected = Sources.dispatchers(whole);
    Path base = module("base");
    Path mid = module("mid", base);
    List<Path> top = Modules.withDescriptor(Sources.of("top"), "top", folder());
    for (String path :
        List.of(Modules.path(base, mid), Modules.path(Sources.jar(base), Sources.jar(mid)))) {
      Path output = folder();
      assertThat(DiskCompiler.JAVAC.process(top, output, "--module-path", path)).isEmpty();
      assertSame(output, expected);
    }
  }

  private Path module(String part, Path... before) {
    Path output = folder();
    List<Path> sources = Modules.withDescriptor(Sources.of(part), part, folder());
    String[] options = options("--module-path", Modules.path(before));
    assertThat(DiskCompiler.JAVAC.compile(sources, output, options)).isEmpty();
    return output;
  }

  /** The classes of the module itself are only where the compiler writes to. */
  @Test
  void fileByFileInANamedModule() {
    Path output = folder();
    List<Path> all = Modules.withDescriptor(Sources.all(), "builds", folder());
    String path = Modules.path();
    assertThat(DiskCompiler.JAVAC.process(all, output, options("--module-path", path))).isEmpty();
    Map<String, String> expected = Sources.dispatchers(output);
    for (Path source : Sources.of("top")) {
      Sources.deleteDispatcher(source, output);
      List<Path> alone = List.of(all.get(0), source);
      assertThat(DiskCompiler.JAVAC.process(alone, output, options("--module-path", path)))
          .isEmpty();
    }
    assertSame(output, expected);
  }

  /** Where only {@code -g} recorded names, an interface's are lost, and the error says how to keep them. */
  @ParameterizedTest
  @EnumSource
  void withNamesOfLocalVariablesOnly(DiskCompiler library) {
    Path output = folder();
    assertThat(library.compile(Sources.all(), output, "-g", "-cp", Sources.path())).isEmpty();
    for (DiskCompiler compiler : DiskCompiler.values()) {
      Path generated = folder();
      for (Path source : Sources.of("top")) {
        if (Sources.hasTools(source)) {
          List<String> errors =
              compiler.process(List.of(source), generated, "-cp", Sources.path(output));
          if (source.endsWith("InheritedTools.java")) {
            assertThat(errors).as(compiler.toString()).hasSize(9).allMatch(BuildsTest::namesTheOption);
          } else {
            assertThat(errors).as(source.toString()).isEmpty();
          }
        }
      }
      Map<String, String> expected = new TreeMap<>(whole);
      expected.remove("InheritedToolsDispatcher.java");
      assertSame(generated, expected);
    }
  }

  private static boolean namesTheOption(String error) {
    return error.startsWith("[AssistantToolParameterName]") && error.contains("-parameters");
  }

  private interface Build {
    void run(DiskCompiler library, DiskCompiler compiler);
  }

  /** Every compiler with the class files of every compiler. */
  private static Stream<DynamicTest> pairs(Build build) {
    return Stream.of(DiskCompiler.values())
        .flatMap(
            library ->
                Stream.of(DiskCompiler.values())
                    .map(
                        compiler ->
                            DynamicTest.dynamicTest(
                                compiler + " with class files of " + library,
                                () -> build.run(library, compiler))));
  }

  private static void compile(DiskCompiler compiler, String part, Path output, String... options) {
    assertThat(compiler.compile(Sources.of(part), output, options(options))).isEmpty();
  }

  private static String[] options(String... more) {
    return Stream.concat(Stream.of(NAMES), Stream.of(more)).toArray(String[]::new);
  }

  private void assertSame(Path output) {
    assertSame(output, whole);
  }

  private static void assertSame(Path output, Map<String, String> whole) {
    Map<String, String> generated = Sources.dispatchers(output);
    assertThat(generated.keySet()).isEqualTo(whole.keySet());
    List<String> differences = new ArrayList<>();
    whole.forEach((name, text) -> differences.addAll(differences(name, text, generated.get(name))));
    assertThat(differences).isEmpty();
    assertThat(generated).isEqualTo(whole);
  }

  /** The lines of one text or the other, as a hint at what is wrong. */
  private static List<String> differences(String name, String expected, String actual) {
    List<String> missing = new ArrayList<>(expected.lines().toList());
    List<String> surplus = new ArrayList<>(actual.lines().toList());
    actual.lines().forEach(missing::remove);
    expected.lines().forEach(surplus::remove);
    return Stream.concat(
            missing.stream().map(line -> name + " lacks " + line.strip()),
            surplus.stream().map(line -> name + " has " + line.strip()))
        .toList();
  }

  private Path folder() {
    try {
      return Files.createDirectories(scratch.resolve("build" + folders++));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
