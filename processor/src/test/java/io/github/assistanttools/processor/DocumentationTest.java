package io.github.assistanttools.processor;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.client.assistants.AssistantsClient;
import io.github.assistanttools.processor.testing.ClassPath;
import io.github.assistanttools.processor.testing.CodeBlock;
import io.github.assistanttools.processor.testing.Compiled;
import io.github.assistanttools.processor.testing.Javac;
import io.github.assistanttools.processor.testing.Loaded;
import io.github.assistanttools.processor.testing.SourceFile;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolDispatcher;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.jdbc.JdbcJournal;
import io.github.assistanttools.testkit.LocalServer;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.ObjectMapper;

/**
 * The Java of the README and of {@code docs} compiles, as a user compiles it: with the processor,
 * with all warnings, and with warnings as errors.
 *
 * <p>Each {@code java} block is one of these:
 *
 * <ul>
 *   <li>a source file, which begins with its package. The README's files are there for all pages;
 *   <li>a fragment, after the comment {@code <!-- frame: Guide -->}: it is compiled in the place of
 *       the line {@code // block} of {@code src/test/resources/docs/Guide.java};
 *   <li>an excerpt of a generated file, after {@code <!-- generated: WeatherToolsDispatcher -->}:
 *       its pieces, between lines of {@code …}, are in that file in this order;
 *   <li>an excerpt of a source file with the SDKs of others, after {@code <!-- recipe: … -->}: the
 *       module {@code interop}, which has those SDKs, compiles it.
 * </ul>
 *
 * <p>Of other blocks, one after {@code <!-- error: OrderTools -->} is the compiler's error for that
 * frame, and one after {@code <!-- output: OrderDesk {…} -->} is what the model reads when it calls
 * the function of that interface with these arguments.
 *
 * <p>Errors have a page of their own, {@code docs/errors.md}, and {@link ErrorsPageTest}.
 */
class DocumentationTest {

  private static final Path ROOT = Path.of("..");
  private static final Path FRAMES = Path.of("src/test/resources/docs");
  private static final Set<String> LANGUAGES =
      Set.of("", "groovy", "java", "json", "sql", "text", "xml");
  private static final String MARK = "// block\n";

  @TestFactory
  Stream<DynamicTest> everyBlockIsTrue() throws IOException {
    List<SourceFile> files = files(blocks("README.md"));
    return pages().stream()
        .flatMap(page -> blocks(page).stream())
        .filter(block -> block.language().equals("java") || !block.note().isEmpty())
        .filter(block -> !block.says("recipe"))
        .map(block -> DynamicTest.dynamicTest(block.toString(), () -> check(block, files)));
  }

  private static void check(CodeBlock block, List<SourceFile> readme) throws IOException {
    if (block.says("generated")) {
      assertExcerpt(compile(readme).succeeds(), block);
    } else if (block.says("frame")) {
      compile(with(readme, framed(block))).succeeds();
    } else if (block.says("error")) {
      List<String> errors = compile(List.of(frame(block.value()))).diagnostics();
      assertThat(errors).containsExactly(block.text().strip());
    } else if (block.says("output")) {
      assertOutput(block);
    } else {
      assertThat(block.isFile()).as("a block is a file, or says in which frame it stands").isTrue();
      compile(with(readme, SourceFile.of(block.text()))).succeeds();
    }
  }

  /** A block that is indented, or whose fence says more than a language, would not be checked. */
  @Test
  void everyBlockIsFound() throws IOException {
    for (Path page : pages()) {
      long fences = Files.readString(page).lines().filter(line -> line.contains("```")).count();
      assertThat(fences).as(page.toString()).isEqualTo(2L * blocks(page).size());
      assertThat(blocks(page)).extracting(CodeBlock::language).isSubsetOf(LANGUAGES);
    }
  }

  @Test
  void theFirstExamplePrintsWhatTheReadmeShows() throws Exception {
    List<CodeBlock> blocks = blocks("README.md");
    Loaded program = new Loaded(compile(files(blocks)), getClass().getClassLoader());

    String printed = print(() -> main(program.type("com.example.Main")));

    String shown =
        blocks.stream()
            .filter(block -> block.language().equals("json"))
            .map(CodeBlock::text)
            .findFirst()
            .orElseThrow();
    assertThat(printed.lines()).hasSize(2).last().isEqualTo(shown.strip());
  }

  @Test
  void everyFrameIsUsed() throws IOException {
    Set<String> used = new TreeSet<>();
    for (Path page : pages()) {
      blocks(page).stream()
          .filter(block -> Stream.of("frame", "error", "output").anyMatch(block::says))
          .forEach(block -> used.add(block.value().split(" ")[0]));
    }
    try (Stream<Path> frames = Files.list(FRAMES)) {
      assertThat(frames.map(frame -> frame.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(used.stream().map(name -> name + ".java").toList());
    }
  }

  /** The interface's only function gives this output; line breaks and indentation are free. */
  private static void assertOutput(CodeBlock block) throws IOException {
    String name = block.value().substring(0, block.value().indexOf(' '));
    String arguments = block.value().substring(name.length() + 1);
    Loaded loaded =
        new Loaded(compile(List.of(frame(name))), DocumentationTest.class.getClassLoader());
    Class<?> tools = loaded.type("com.example." + name);
    Toolbox toolbox =
        Toolbox.of(
            loaded.dispatcher(
                tools.getName(), loaded.proxy(tools, (self, method, values) -> null)));

    String output =
        toolbox.call(new ToolCall("call_1", toolbox.functions().get(0).name(), arguments)).output();

    assertThat(output).isEqualTo(block.text().lines().map(String::strip).collect(joining()));
  }

  private static SourceFile frame(String name) throws IOException {
    return SourceFile.of(Files.readString(FRAMES.resolve(name + ".java")));
  }

  /** Each piece stands in the generated file, after the one before it; indentation is free. */
  private static void assertExcerpt(Compiled compiled, CodeBlock excerpt) {
    String path = "com/example/" + excerpt.value() + ".java";
    String rest = unindented(compiled.generated().get(path));
    for (String piece : excerpt.text().split("(?m)^ *…\n")) {
      String wanted = unindented(piece);
      assertThat(rest).contains(wanted);
      rest = rest.substring(rest.indexOf(wanted) + wanted.length());
    }
  }

  private static String unindented(String text) {
    return text.lines().map(String::strip).collect(joining("\n", "\n", "\n"));
  }

  private static SourceFile framed(CodeBlock block) throws IOException {
    String frame = Files.readString(FRAMES.resolve(block.value() + ".java"));
    assertThat(frame).containsOnlyOnce(MARK);
    return SourceFile.of(frame.replace(MARK, block.text()));
  }

  private static List<SourceFile> files(List<CodeBlock> blocks) {
    return blocks.stream()
        .filter(block -> block.language().equals("java") && block.isFile())
        .map(block -> SourceFile.of(block.text()))
        .toList();
  }

  private static List<SourceFile> with(List<SourceFile> files, SourceFile file) {
    List<SourceFile> all = new ArrayList<>(files);
    if (!all.contains(file)) {
      all.add(file);
    }
    return all;
  }

  private static Compiled compile(List<SourceFile> files) {
    List<File> classPath =
        Stream.of(
                AssistantTool.class,
                ToolDispatcher.class,
                AssistantsClient.class,
                JdbcJournal.class,
                LocalServer.class,
                Nullable.class,
                JsonParser.class,
                ObjectMapper.class)
            .map(ClassPath::of)
            .toList();
    return Javac.strict()
        .withOptions("--release", "17", "-Xlint:all", "-Werror")
        .withClassPath(classPath)
        .compile(files);
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(Stream.of(ROOT.resolve("README.md")), docs)
          .filter(page -> page.toString().endsWith(".md") && !page.endsWith("errors.md"))
          .sorted()
          .toList();
    }
  }

  private static List<CodeBlock> blocks(String page) {
    return blocks(ROOT.resolve(page));
  }

  private static List<CodeBlock> blocks(Path page) {
    try {
      return CodeBlock.of(ROOT, page);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void main(Class<?> program) {
    try {
      program.getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(failure);
    }
  }

  private static String print(Runnable program) {
    PrintStream console = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      program.run();
    } finally {
      System.setOut(console);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }
}
