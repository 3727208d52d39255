package io.github.assistanttools.interop.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The recipes of all pages are excerpts of sources of this module, which are compiled and run. */
class RecipeExcerptsTest {

  private static final Path MODULE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
  private static final Path DOCS = MODULE.resolve("../../docs");
  private static final Path SOURCES = MODULE.resolve("src/test/java");
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^<!-- recipe: (\\w+) -->\n```java\n(.*?)^```$");

  /** A block of the page that shows a part of a source file. */
  record Excerpt(String source, String text) {}

  static List<Excerpt> excerpts() throws IOException {
    List<Excerpt> excerpts = new ArrayList<>();
    for (Path page : files(DOCS, ".md")) {
      Matcher block = BLOCK.matcher(Files.readString(page));
      while (block.find()) {
        excerpts.add(new Excerpt(block.group(1) + ".java", block.group(2)));
      }
    }
    return excerpts;
  }

  @ParameterizedTest
  @MethodSource("excerpts")
  void everyRecipeIsPartOfASource(Excerpt excerpt) throws IOException {
    List<Path> sources = files(SOURCES, "/" + excerpt.source());

    assertThat(sources).hasSize(1);
    assertThat(unindented(Files.readString(sources.get(0)))).contains(unindented(excerpt.text()));
  }

  @Test
  void theRecipesAreFound() throws IOException {
    assertThat(excerpts())
        .extracting(Excerpt::source)
        .contains(
            "OpenAiResponses.java",
            "OpenAiChat.java",
            "AnthropicMessages.java",
            "GoogleGenAi.java");
  }

  @Test
  void thePageNamesTheVersionsThatWereTested() throws IOException {
    String openAi = System.getProperty("openai.version");
    String anthropic = System.getProperty("anthropic.version");
    String genAi = System.getProperty("genai.version");

    assertThat(Files.readString(DOCS.resolve("recipes.md")))
        .contains("| version | " + String.join(" | ", openAi, openAi, anthropic, genAi) + " |");
  }

  private static List<Path> files(Path folder, String end) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
    }
  }

  private static String unindented(String text) {
    return text.lines().map(String::strip).collect(Collectors.joining("\n", "\n", "\n"));
  }
}
