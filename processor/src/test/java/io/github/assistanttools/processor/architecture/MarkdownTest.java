package io.github.assistanttools.processor.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Prose in Markdown has at most 100 columns; code, tables and links may have more. */
class MarkdownTest {

  private static final int WIDEST = 100;
  private static final Pattern FENCE = Pattern.compile("\\s*(```|~~~).*");
  private static final Pattern NO_PROSE = Pattern.compile("\\s*[|<#].*|!\\[.*|( {4}|\\t).*");

  /** Text without a place to break: a span of code, the target of a link, a word. */
  private static final Pattern UNBREAKABLE =
      Pattern.compile("\\s*([-*+>]|\\d+[.)])?\\s*(`[^`]*`|\\]\\([^)]*\\)|\\S)+");

  @TestFactory
  Stream<DynamicTest> proseIsWrapped() {
    return pages()
        .map(
            page ->
                DynamicTest.dynamicTest(
                    Repository.root().relativize(page).toString(),
                    () -> assertThat(tooWide(Repository.text(page))).isEmpty()));
  }

  @Test
  void onlyProseIsChecked() {
    String wide = "word ".repeat(21);
    assertThat(tooWide(wide)).containsExactly("1: " + wide);
    assertThat(tooWide("```\n" + wide + "\n```\n| " + wide + "\n    " + wide)).isEmpty();
    assertThat(tooWide("* [here](" + "x".repeat(WIDEST) + ")")).isEmpty();
    assertThat(tooWide("```\n```\n" + wide)).hasSize(1);
  }

  private static Stream<Path> pages() {
    try (Stream<Path> files = Files.walk(Repository.root())) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !Repository.root().relativize(file).toString().contains("target"))
          .sorted()
          .toList()
          .stream();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<String> tooWide(String page) {
    List<String> found = new ArrayList<>();
    boolean code = false;
    int number = 0;
    for (String line : page.lines().toList()) {
      number++;
      if (FENCE.matcher(line).matches()) {
        code = !code;
      } else if (!code && line.length() > WIDEST && isProse(line)) {
        found.add(number + ": " + line);
      }
    }
    return found;
  }

  private static boolean isProse(String line) {
    return !NO_PROSE.matcher(line).matches() && !UNBREAKABLE.matcher(line).matches();
  }
}
