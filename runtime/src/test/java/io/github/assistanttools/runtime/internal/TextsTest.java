package io.github.assistanttools.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextsTest {
  private static final String SMILE = "\uD83D\uDE00";

  @Test
  void aQuoteIsOneLineOfJson() {
    assertThat(Texts.quoted("a\"b\\c\n\r\t\u0000\u001F\u007Fé" + SMILE))
        .isEqualTo("\"a\\\"b\\\\c\\n\\r\\t\\u0000\\u001f\\u007fé" + SMILE + "\"");
  }

  @Test
  void aQuoteHasAtMost64CharactersOfTheText() {
    assertThat(Texts.quoted("x".repeat(64))).isEqualTo("\"" + "x".repeat(64) + "\"");
    assertThat(Texts.quoted("x".repeat(65))).isEqualTo("\"" + "x".repeat(64) + "…\"");
  }

  @Test
  void aCutSplitsNoPair() {
    assertThat(Texts.cut("abc" + SMILE, 5)).isEqualTo("abc" + SMILE);
    assertThat(Texts.cut("abc" + SMILE, 4)).isEqualTo("abc…");
    assertThat(Texts.cut("abc" + SMILE + "d", 5)).isEqualTo("abc" + SMILE + "…");
  }

  @Test
  void aPlainTextIsOneLineOfWhatCanBeSeen() {
    assertThat(Texts.plain(" a\r\n\t b\u0000c\u001B[0m\u007F\u0085d\u2028\u2029e\u00A0f "))
        .isEqualTo("a b c [0m d e f");
    // What turns the direction of a line around, or hides in it.
    assertThat(Texts.plain("a\u202Eb\u200Bc\uFEFFd")).isEqualTo("a b c d");
    assertThat(Texts.plain("é" + SMILE + "\uD83D")).isEqualTo("é" + SMILE + "\uFFFD");
    assertThat(Texts.plain("\n")).isEmpty();
  }

  @Test
  void aTextWithoutLoneSurrogatesIsLeftAlone() {
    String text = "a" + SMILE + "b";
    assertThat(Texts.wellFormed(text)).isEqualTo(text);
  }

  @Test
  void everyLoneSurrogateIsReplacedAndNothingElse() {
    assertThat(Texts.wellFormed("\uDE00\uD83D")).isEqualTo("\uFFFD\uFFFD");
    assertThat(Texts.wellFormed("\uD83D" + SMILE)).isEqualTo("\uFFFD" + SMILE);
    assertThat(Texts.wellFormed(SMILE + "\uDE00")).isEqualTo(SMILE + "\uFFFD");
  }

  @Test
  void whateverTheTextItsUtf8FormIsReadBackAsItIs() {
    Random random = new Random(42);
    for (int i = 0; i < 10_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(8); length > 0; length--) {
        text.append((char) (random.nextBoolean() ? 'a' : 0xD7F0 + random.nextInt(0x820)));
      }
      String wellFormed = Texts.wellFormed(text.toString());
      assertThat(new String(wellFormed.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
          .isEqualTo(wellFormed);
      assertThat(wellFormed).hasSameSizeAs(text);
    }
  }
}
