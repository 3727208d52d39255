package io.github.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import io.github.assistanttools.processor.testing.Compiled;
import io.github.assistanttools.processor.testing.Javac;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The warning of names that not every protocol accepts. */
class PortableNamesTest {

  private static final String SOURCE =
      """
      import com.fasterxml.jackson.annotation.JsonTypeInfo;
      import io.github.assistanttools.*;
      @AssistantTool%s
      interface Tools {
        /** Checks. */
        @Name("2fa")
        String check(@Name("the code") String code, Order order, Payment payment);
        record Order(@Name("line-items") int items, @Name("gr\u00f6\u00dfe") int size) {}
        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "@type")
        sealed interface Payment {
          record Card(@Name("%s") String number) implements Payment {}
          record Cash(int amount) implements Payment {}
        }
        /** Is portable. */
        @Name("_a-b")
        Order portable(@Name("_1") int a, int bC, @Name("%s") int longest);
      }
      """;

  private static final String TOO_LONG = "x".repeat(65);
  private static final String LONGEST = "x".repeat(64);

  private static String source(String members) {
    return SOURCE.formatted(members, TOO_LONG, LONGEST);
  }

  private static Compiled compile(String members, String... more) {
    Javac javac = Javac.tolerant();
    String[] options =
        Stream.concat(Stream.of("--release", "17", "-Xlint:all,-processing"), Stream.of(more))
            .toArray(String[]::new);
    return javac.withOptions(options).compile(source(members));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "(portableNames = false)"})
  void thereIsNoneUnlessItIsAskedFor(String members) {
    compile(members).succeeds();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(portableNames = true)", "(portableNames = true, strict = false)"})
  void standsAtEachName(String members) {
    Compiled compiled = compile(members);

    assertThat(compiled.compilation().status()).isEqualTo(Compilation.Status.SUCCESS);
    assertThat(compiled.generated()).containsKey("ToolsDispatcher.java");
    String notAProperty =
        "the property name \"%s\" is not a letter or _ and at most 63 more of the characters a-z, A-Z, 0-9 and _, so not every protocol accepts it; give %s";
    assertThat(located(compiled))
        .containsExactlyInAnyOrder(
            "6: the function name \"2fa\" does not begin with a letter or _, so not every protocol accepts it; give check a @Name",
            "7: " + notAProperty.formatted("the code", "code a @Name"),
            "8: " + notAProperty.formatted("line-items", "Tools.Order.items a @Name"),
            "8: " + notAProperty.formatted("gr\u00f6\u00dfe", "Tools.Order.size a @Name"),
            "10: " + notAProperty.formatted("@type", "the @JsonTypeInfo of Tools.Payment another"),
            "11: " + notAProperty.formatted(TOO_LONG, "Tools.Payment.Card.number a @Name"));
  }

  @Test
  void isAnErrorWhereWarningsAre() {
    Compiled compiled = compile("(portableNames = true)", "-Werror");

    assertThat(compiled.compilation().status()).isEqualTo(Compilation.Status.FAILURE);
  }

  private static List<String> located(Compiled compiled) {
    String id = "[AssistantToolPortableName] ";
    return compiled.compilation().warnings().stream()
        .map(each -> each.getLineNumber() + ": " + each.getMessage(Locale.ROOT).replace(id, ""))
        .toList();
  }
}
