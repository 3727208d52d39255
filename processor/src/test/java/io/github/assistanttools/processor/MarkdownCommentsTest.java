package io.github.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.processor.testing.CaseFolder;
import io.github.assistanttools.processor.testing.Goldens;
import io.github.assistanttools.processor.testing.Javac;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledForJreRange;

/**
 * Each source of {@code markdown/} is one of {@code accepted/} with its comments in Markdown. It is
 * generated to the same text.
 */
class MarkdownCommentsTest {

  /** The first release that reads Markdown in comments. */
  @EnabledForJreRange(minVersion = 23)
  @TestFactory
  Stream<DynamicTest> markdownIsReadAsTheHtmlThatSaysTheSame() {
    return CaseFolder.all("markdown").stream()
        .map(each -> DynamicTest.dynamicTest(each.name(), () -> check(each)));
  }

  private static void check(CaseFolder markdown) throws IOException {
    CaseFolder html =
        CaseFolder.all("accepted").stream()
            .filter(each -> each.sources().get(0).path().equals(markdown.name()))
            .findFirst()
            .orElseThrow();
    assertThat(Javac.silent().compile(markdown.sources()).succeeds().generated().values())
        .containsExactlyElementsOf(Goldens.of(html.path()).values());
  }
}
