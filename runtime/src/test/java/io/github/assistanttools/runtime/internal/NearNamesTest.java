package io.github.assistanttools.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    assertThat(NearNames.of("abcdefghi", List.of("abcdefgxx", "abcdefghx", "abcdefghi2", "xbcdefghi", "abcxxxghi")))
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
    assertThat(NearNames.hint("get_a", List.of("get_b", "get_c"))).isEqualTo("; did you mean \"get_b\" or \"get_c\"?");
    assertThat(NearNames.hint("get_a", List.of())).isEmpty();
  }
}
