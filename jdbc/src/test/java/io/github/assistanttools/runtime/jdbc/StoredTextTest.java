package io.github.assistanttools.runtime.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoredTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "{\"a\":\"\\u0000\"}",
        "ä€😀",
        "\uFFFD\uFFFE\uFFFF",
        "\u0001\u001B\u007F\r\n\t"
      })
  void whatEveryDatabaseTakesIsStoredAsItIs(String text) {
    assertThat(StoredText.encode(text)).isSameAs(text);
    assertThat(StoredText.decode(text)).isSameAs(text);
  }

  /** S stands for U+001A, N for NUL, H for a high surrogate and L for a low one. */
  @ParameterizedTest
  @CsvSource({
    "N, S0000",
    "S, S001a",
    "H, Sd83d",
    "L, Sde00",
    "HL, HL",
    "LH, Sde00Sd83d",
    "HHL, Sd83dHL",
    "HLL, HLSde00",
    "aNbNc, aS0000bS0000c",
    "S0000, S001a0000",
    "aH, aSd83d",
    "Ha, Sd83da",
    "aL, aSde00",
    "NHLN, S0000HLS0000"
  })
  void whatSomeDatabaseDoesNotTakeIsStoredByItsDigits(String text, String stored) {
    assertThat(StoredText.encode(units(text))).isEqualTo(units(stored));
    assertThat(StoredText.decode(units(stored))).isEqualTo(units(text));
  }

  @ParameterizedTest
  @CsvSource({
    "abc~, abc~",
    "é, S00e9",
    "HL, Sd83dSde00",
    "aNbS, aS0000bS001a",
    "H, Sd83d",
    "€x, S20acx"
  })
  void whatADatabaseDoesNotTakeAtAllIsStoredInAscii(String text, String stored) {
    assertThat(StoredText.ascii(units(text))).isEqualTo(units(stored));
    assertThat(StoredText.decode(units(stored))).isEqualTo(units(text));
  }

  private static String units(String picture) {
    return picture
        .replace('S', '\u001A')
        .replace('N', '\0')
        .replace('H', '\uD83D')
        .replace('L', '\uDE00');
  }
}
