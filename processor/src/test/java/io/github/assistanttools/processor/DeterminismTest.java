package io.github.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.processor.testing.CaseFolder;
import io.github.assistanttools.processor.testing.ClassPath;
import io.github.assistanttools.processor.testing.Javac;
import io.github.assistanttools.processor.testing.Library;
import io.github.assistanttools.processor.testing.SourceFile;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same sources give the same bytes. Isolated: it changes the locale of all threads. */
@Isolated
class DeterminismTest {

  @TempDir Path scratch;

  /** All accepted cases as one program, each in a package of its own. */
  private static List<SourceFile> everything() {
    List<SourceFile> sources = new ArrayList<>();
    for (CaseFolder folder : CaseFolder.all("accepted")) {
      List<SourceFile> own = folder.sources();
      boolean flat = own.stream().noneMatch(source -> source.text().contains("package "));
      boolean alone =
          !Files.isDirectory(folder.path().resolve("jar"))
              && !Files.isDirectory(folder.path().resolve("jar-parameters"));
      if (flat && alone) {
        String name = "c_" + folder.name().replace('-', '_');
        own.forEach(
            source ->
                sources.add(
                    new SourceFile(
                        name + "/" + source.path(), "package " + name + ";\n" + source.text())));
      } else if (alone) {
        sources.addAll(own);
      }
    }
    return sources;
  }

  @Test
  void theOrderOfTheSourcesDoesNotMatter() {
    List<SourceFile> sources = new ArrayList<>(everything());
    Map<String, String> first = Javac.silent().compile(sources).succeeds().generated();
    assertThat(first).hasSizeGreaterThan(15);
    for (int seed = 1; seed <= 3; seed++) {
      Collections.shuffle(sources, new Random(seed));

      assertThat(Javac.silent().compile(sources).succeeds().generated()).isEqualTo(first);
    }
  }

  @Test
  void oneInterfaceAloneGivesWhatAllTogetherGive() {
    SourceFile shared =
        new SourceFile("p/Shared.java", "package p; public record Shared(int x, Shared[] y) {}");
    SourceFile one = tools("One");
    SourceFile two = tools("Two");

    Map<String, String> together =
        Javac.strict().compile(List.of(shared, one, two)).succeeds().generated();
    Map<String, String> alone = Javac.strict().compile(List.of(one, shared)).succeeds().generated();

    assertThat(alone.get("p/OneDispatcher.java")).isEqualTo(together.get("p/OneDispatcher.java"));
  }

  @Test
  void aRecordSeenAsAClassFileGivesWhatItsSourceGives() {
    SourceFile shared =
        new SourceFile(
            "p/Shared.java",
            """
            package p;
            import io.github.assistanttools.*;
            /** Javadoc of another file.
             * @param x never read */
            public record Shared(int x, @Name("n") @Default("1") int y, Shared[] z, E e) {
              /** Javadoc. */
              public enum E { /** Javadoc. */ A, @Description("b") @Name("bb") B }
            }
            """);
    File library = Library.compile(scratch, List.of(shared));

    Map<String, String> full =
        Javac.strict().compile(List.of(shared, tools("One"))).succeeds().generated();
    Map<String, String> incremental =
        Javac.strict().withLibrary(library).compile(List.of(tools("One"))).succeeds().generated();

    assertThat(incremental).isEqualTo(full);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr", "ar", "th-TH-u-ca-buddhist-nu-thai", "hi-IN-u-nu-deva"})
  void theLocaleOfTheMachineDoesNotMatter(String tag) {
    List<SourceFile> sources = everything();
    Map<String, String> expected = Javac.silent().compile(sources).succeeds().generated();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(tag));

      assertThat(Javac.silent().compile(sources).succeeds().generated()).isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"US-ASCII", "ISO-8859-1", "UTF-8", "windows-1252", "UTF-16"})
  void theEncodingOfTheBuildDoesNotChangeTheGeneratedText(String encoding) throws IOException {
    String source =
        """
        package p;
        import io.github.assistanttools.*;
        @AssistantTool public interface Tools {
          /** Mi\\u00dft \\ud83d\\ude00 \\u2028. */
          @Name("m") String gr\\u00f6\\u00dfe(@Name("\\u00df \\ud83d\\ude00") String \\u6570, E e);
          enum E { \\u0130, @Name("\\u0131") B }
        }
        """;
    Map<String, String> expected =
        Javac.strict()
            .compile(List.of(new SourceFile("p/Tools.java", source)))
            .succeeds()
            .generated();

    assertThat(onDisk(source, Charset.forName(encoding))).isEqualTo(expected);
  }

  @Test
  void theTextHoldsNoDatePathOrNameOfTheMachine() {
    Map<String, String> generated = Javac.silent().compile(everything()).succeeds().generated();

    String here = Path.of("").toAbsolutePath().toString();
    assertThat(generated.values())
        .allSatisfy(
            text ->
                assertThat(text)
                    .doesNotContain(here, System.getProperty("user.name") + "@", "mem:")
                    .doesNotContainPattern("\\d\\d:\\d\\d:\\d\\d\\.\\d{3}"));
  }

  private static SourceFile tools(String name) {
    return new SourceFile(
        "p/" + name + ".java",
        """
        package p;
        import io.github.assistanttools.AssistantTool;
        @AssistantTool public interface %s { /** Takes. */ Shared take(java.util.List<Shared> s); }
        """
            .formatted(name));
  }

  /** Compiles as javac does on a real disk; gives the generated files, decoded again. */
  private Map<String, String> onDisk(String source, Charset charset) throws IOException {
    Path input = Files.createDirectories(scratch.resolve("in/p")).resolve("Tools.java");
    Path output = Files.createDirectories(scratch.resolve("out"));
    Files.write(input, source.getBytes(charset));
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, charset)) {
      List<String> options =
          List.of(
              "--release",
              "17",
              "-Xlint:all",
              "-Werror",
              "-encoding",
              charset.name(),
              "-d",
              output.toString(),
              "-cp",
              String.join(
                  File.pathSeparator, ClassPath.minimal().stream().map(Object::toString).toList()));
      JavaCompiler.CompilationTask task =
          javac.getTask(null, files, null, options, null, files.getJavaFileObjects(input));
      task.setProcessors(List.of(new AssistantToolProcessor()));
      assertThat(task.call()).isTrue();
    }
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> written = Files.walk(output)) {
      for (Path file : written.filter(path -> path.toString().endsWith(".java")).toList()) {
        texts.put(
            output.relativize(file).toString().replace(File.separatorChar, '/'),
            Files.readString(file, charset));
      }
    }
    return texts;
  }
}
