package io.github.assistanttools.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearNamesTest {
  @ParameterizedTest
  @CsvSource({
    "quantit, quantity",
    "quantityy, quantity",
    "qauntity, quantity",
    "kuantity, quantity",
    "QUANTITY, quantity",
    "quantity, QuAnTiTy",
    "abc, abd",
    "ab_, ba_"
  })
  void aNameOfWhichAtMostAThirdDiffersIsNear(String wrong, String known) {
    assertThat(NearNames.of(wrong, List.of(known))).containsExactly(known);
  }

  @ParameterizedTest
  @CsvSource({"abc, ade", "ab, ac", "quantity, price", "'', a", "a, ''", "abcdef, fedcba"})
  void aNameOfWhichMoreThanAThirdDiffersIsNot(String wrong, String known) {
    assertThat(NearNames.of(wrong, List.of(known))).isEmpty();
  }

  @Test
  void theNearestComeFirstAndAtMostThree() {
    assertThat(
            NearNames.of(
                "abcdefghi",
                List.of("abcdefgxx", "abcdefghx", "abcdefghi2", "xbcdefghi", "abcxxxghi")))
        .containsExactly("abcdefghx", "abcdefghi2", "xbcdefghi");
  }

  @Test
  void namesLongerThanAnybodyDeclaresHaveNoNeighbors() {
    String longest = "x".repeat(256);
    assertThat(NearNames.of(longest, List.of(longest))).containsExactly(longest);
    assertThat(NearNames.of(longest + "x", List.of(longest))).isEmpty();
  }

  @Test
  void aHintNamesThemAllOrIsNothing() {
    assertThat(NearNames.hint("get_a", List.of("get_b", "get_c")))
        .isEqualTo("; did you mean \"get_b\" or \"get_c\"?");
    assertThat(NearNames.hint("get_a", List.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "functions.a",
        "default_api:a",
        "multi_tool_use.a",
        "tools/a",
        "a()",
        "functions.A",
        "mcp__server__a",
        "server-a",
        "tools.a.b",
        " a ",
        "a<|channel|>json",
        "functions.a:0"
      })
  void aFunctionIsFoundBehindAPrefix(String called) {
    assertThat(NearNames.ofFunctions(called, List.of("get_weather", "a"))).contains("a");
  }

  @Test
  void aMisspelledFunctionIsFoundBehindAPrefix() {
    assertThat(NearNames.ofFunctions("functions.get_wether", List.of("get_weather", "a")))
        .containsExactly("get_weather");
    assertThat(NearNames.ofFunctions("get_wether", List.of("get_weather", "a")))
        .containsExactly("get_weather");
    assertThat(NearNames.ofFunctions("...", List.of("get_weather", "a"))).isEmpty();
    assertThat(NearNames.ofFunctions("x.".repeat(1_000_000), List.of("get_weather", "x")))
        .isEmpty();
  }
}
