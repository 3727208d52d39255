package io.github.assistanttools.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.assistanttools.runtime.Shared;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.TestAbortedException;

/**
 * Every text of the JSONTestSuite as the arguments of a call, and as a value inside of arguments.
 */
class JsonTestSuiteTest {
  private static final String FOLDER = "corpora/JSONTestSuite/test_parsing";

  // No JSON texts, but as arguments they mean {}: models send them for functions without
  // parameters.
  private static final Set<String> BLANK =
      Set.of("n_structure_no_data.json", "n_single_space.json");

  // Whether these are JSON is left open by RFC 8259; here they are not.
  private static final Set<String> REFUSED =
      Set.of(
          "i_object_key_lone_2nd_surrogate.json",
          "i_string_UTF-16LE_with_BOM.json",
          "i_string_utf16BE_no_BOM.json",
          "i_string_utf16LE_no_BOM.json",
          "i_structure_UTF-8_BOM_empty_object.json");

  // At the limit of nesting; one level more is beyond it.
  private static final String DEEPEST = "i_structure_500_nested_arrays.json";

  private record File(String name, String text) {}

  private static List<Problem> asArguments(String text) {
    ArgumentReader in = ArgumentReader.of(text);
    // Unknown properties are skipped, but must be valid JSON.
    for (int property = in.beginObject(ObjectShape.of());
        property >= 0;
        property = in.nextProperty()) {
      in.any();
    }
    in.endObject();
    return in.problems();
  }

  private static List<Problem> asValue(String text) {
    return Reading.of(text, ArgumentReader::any).problems();
  }

  @TestFactory
  Stream<DynamicTest> whatIsNoJsonIsMalformed() {
    return tests(
        "n_",
        188,
        file -> {
          if (BLANK.contains(file.name())) {
            assertThat(asArguments(file.text())).isEmpty();
          } else {
            assertMalformed(() -> asArguments(file.text()));
          }
          assertMalformed(() -> asValue(file.text()));
        });
  }

  @TestFactory
  Stream<DynamicTest> whatIsJsonIsRead() {
    return tests(
        "y_",
        95,
        file -> {
          assertThat(asArguments(file.text()))
              .allSatisfy(
                  problem ->
                      assertThat(problem.message())
                          .matches("unknown property|expected an object, got (?s).*"));
          assertThat(asValue(file.text()))
              .allSatisfy(problem -> assertThat(problem.message()).isEqualTo("duplicate key"))
              .hasSize(file.name().startsWith("y_object_duplicated_key") ? 1 : 0);
        });
  }

  @TestFactory
  Stream<DynamicTest> whatMayBeJsonIsReadOrMalformed() {
    return tests(
        "i_",
        35,
        file -> {
          if (REFUSED.contains(file.name())) {
            assertMalformed(() -> asArguments(file.text()));
            assertMalformed(() -> asValue(file.text()));
          } else if (file.name().equals(DEEPEST)) {
            assertThat(asArguments(file.text()))
                .containsExactly(new Problem("", "expected an object, got an array"));
            assertMalformed(() -> asValue(file.text()));
          } else {
            assertThat(asArguments(file.text())).hasSize(1);
            assertThat(asValue(file.text()))
                .allSatisfy(
                    problem ->
                        assertThat(problem.message()).contains("that takes at most 1000 digits"));
          }
        });
  }

  @Test
  void aHundredThousandOpeningArraysAreMalformedAtTheLimit() {
    String text = "[".repeat(100_000);
    assertThatThrownBy(() -> asArguments(text))
        .isInstanceOf(MalformedArgumentsException.class)
        .hasMessageStartingWith("the JSON text exceeds the limits (500 levels of nesting")
        .hasMessageEndingWith(" at line 1, column 502");
  }

  private interface Check {
    void of(File file);
  }

  private static Stream<DynamicTest> tests(String prefix, int count, Check check) {
    List<Path> paths;
    try {
      paths = Shared.files(FOLDER, prefix);
    } catch (TestAbortedException skipped) {
      // A factory that is skipped goes unreported; a test is shown with the reason.
      return Stream.of(
          DynamicTest.dynamicTest(
              prefix,
              () -> {
                throw skipped;
              }));
    }
    assertThat(paths).hasSize(count);
    List<Path> chosen = Shared.chosen(FOLDER);
    return paths.stream()
        .filter(chosen::contains)
        .map(JsonTestSuiteTest::file)
        .map(file -> DynamicTest.dynamicTest(file.name(), () -> check.of(file)));
  }

  /** Invalid UTF-8 is replaced: it is a String that arrives as arguments. */
  private static File file(Path path) {
    return new File(
        path.getFileName().toString(), new String(Shared.bytes(path), StandardCharsets.UTF_8));
  }

  private static void assertMalformed(Runnable reading) {
    assertThatThrownBy(reading::run)
        .isInstanceOf(MalformedArgumentsException.class)
        .hasNoCause()
        .message()
        .matches(
            "(not valid JSON|the JSON text ends too early|unexpected content after the JSON value|the JSON text exceeds the limits \\([^)]*\\)) at line \\d+, column \\d+(; [^\\n]{1,200})?");
  }
}
