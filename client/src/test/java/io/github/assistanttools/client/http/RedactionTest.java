package io.github.assistanttools.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts after their secrets are masked. */
@Timeout(60)
class RedactionTest {
  private static final String KEY = "sk-proj-1234/5678+90==";

  // Characters with a special meaning in regular expressions, JSON, URIs and HTML.
  private static final String SIGNS =
      "a.*+?(b)[c]{2}^$|\\E\\Q\\d\\u0041\\nz%41%2Fy&#43;&amp;\"<'>/~-_=:x";

  private static String clean(String secret, String text) {
    return Redaction.of(List.of(secret)).clean(text, 1_000);
  }

  private static String cleanCut(String secret, String text) {
    return Redaction.of(List.of(secret)).clean(text, 1_000, true);
  }

  /** A token of so many characters without short repetitions. */
  private static String token(int length) {
    StringBuilder token = new StringBuilder(length);
    for (int i = 0; token.length() < length; i++) {
      token.append(Integer.toString(i * 7919, 36)).append(i % 2 == 0 ? '+' : '/');
    }
    token.setLength(length);
    return token.toString();
  }

  private static String inJson(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/");
  }

  private static String inJsonByNumber(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars().forEach(c -> escaped.append(String.format("\\u%04X", c)));
    return escaped.toString();
  }

  private static String inHtml(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars()
        .forEach(
            c ->
                escaped.append(
                    Character.isLetterOrDigit(c) ? Character.toString(c) : "&#" + c + ";"));
    return escaped.toString();
  }

  private static Stream<String> spellings() {
    List<String> spellings = new ArrayList<>();
    for (String secret : List.of(KEY, SIGNS, token(4_500))) {
      spellings.addAll(
          List.of(
              secret,
              secret.toUpperCase(),
              inJson(secret),
              inJson(inJson(secret)),
              inJsonByNumber(secret),
              Percent.encoded(secret),
              Percent.encoded(secret).toLowerCase(),
              Percent.encoded(Percent.encoded(secret)),
              inHtml(secret),
              secret.replaceAll("(.{7})", "$1\u0000"),
              secret.replaceAll("(.{7})", "$1\u200b\r\n")));
    }
    return spellings.stream();
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void aSecretIsMaskedHoweverItIsSpelled(String spelled) {
    Redaction redaction = Redaction.of(List.of("Bearer " + KEY, SIGNS, token(4_500)));
    assertThat(redaction.clean("bad: " + spelled + ". Go away", 1_000))
        .isEqualTo("bad: ***. Go away");
    assertThat(redaction.clean("bad: Bearer " + spelled + " ", 1_000))
        .matches("bad: (Bearer )?\\*\\*\\*");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
  void whatACutLeavesOfASecretIsMasked(int missing) {
    String token = token(4_500);
    for (String whole :
        List.of(
            token, inJson(token), inJsonByNumber(token), Percent.encoded(token), inHtml(token))) {
      assertThat(
              cleanCut("Bearer " + token, "bad: " + whole.substring(0, whole.length() - missing)))
          .isEqualTo("bad: ***");
    }
    assertThat(cleanCut("Bearer " + KEY, "bad: Bearer " + KEY.substring(0, 15 - missing)))
        .doesNotContain(KEY.substring(0, 4));
  }

  @Test
  void theBeginningOfALongSecretIsMaskedWhereverItEnds() {
    String token = token(4_500);
    assertThat(clean("Bearer " + token, "bad: " + token.substring(0, 900) + "... (cut)"))
        .isEqualTo("bad: ***... (cut)");
    assertThat(clean("Bearer " + token, "bad: " + token.substring(0, 900))).isEqualTo("bad: ***");
  }

  @ParameterizedTest
  @ValueSource(ints = {1_100, 4_500, 100_000, 1_000_000})
  void neitherLengthNorStackMatters(int length) throws InterruptedException {
    List<String> cleaned = new ArrayList<>();
    Runnable work =
        () -> {
          for (String token :
              List.of(token(length), "a".repeat(length), "Q.*\\E\\z".repeat(length / 7))) {
            cleaned.add(clean("Bearer " + token, "bad: " + token + "!"));
            cleaned.add(clean("Bearer " + token, "bad: " + inJson(token) + "!"));
            cleaned.add(clean("Bearer " + token, "bad: " + Percent.encoded(token) + "!"));
          }
        };
    Thread small = new Thread(null, work, "small stack", 256 * 1024);
    small.start();
    small.join();
    assertThat(cleaned).hasSize(9).containsOnly("bad: ***!");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\", "%", "%25", "&#", "&#4", "a", "ab", "\\u", "b\\", "a%"})
  void noTextTakesTheSquareOfItsLength(String part) {
    String text = part.repeat(500_000 / part.length());
    assertThat(clean("Bearer " + "a".repeat(10_000) + "c", text)).hasSizeLessThanOrEqualTo(1_001);
    assertThat(clean("abababababababac", text)).hasSizeLessThanOrEqualTo(1_001);
  }

  @Test
  void whatIsNoSecretStays() {
    assertThat(clean("Bearer " + KEY, "Bearer of 5678, sk-proj and 100% of a\\b & c"))
        .isEqualTo("Bearer of 5678, sk-proj and 100% of a\\b & c");
    assertThat(cleanCut("Bearer " + KEY, "no Bearer")).isEqualTo("no Bearer");
    assertThat(clean("abc", "abc")).isEqualTo("abc");
    assertThat(Redaction.NONE.clean("a\r\nb", 10)).isEqualTo("a b");
    assertThat(Redaction.of(List.of(KEY)).mask("a\r\nb")).isEqualTo("a\r\nb");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Token token=\"0123456789abcdef-xyz\"",
        "session=0123456789abcdef-xyz; other=1",
        "ApiKey id-1:0123456789abcdef-xyz",
        "Signature keyId=\"k\",signature=\"0123456789abcdef-xyz\"",
        "Bearer 0123456789abcdef-xyz and more words",
      })
  void aLongPartOfASecretIsOne(String value) {
    assertThat(clean(value, "bad: 0123456789abcdef-xyz.")).isEqualTo("bad: ***.");
    assertThat(clean(value, "bad: " + value.substring(value.indexOf(' ') + 1) + "!"))
        .doesNotContain("0123456789abcdef");
  }

  @Test
  void aSecretOfManyWordsIsMaskedWithoutItsScheme() {
    assertThat(clean("Bearer correct horse battery staple", "bad: correct horse battery staple!"))
        .isEqualTo("bad: ***!");
  }

  @Test
  void neitherDoTheManyPartsOfASecretTakeTheSquareOfItsLength() {
    StringBuilder many = new StringBuilder("Bearer ");
    IntStream.range(0, 50_000).forEach(i -> many.append("aaaaaaaaaaaaaaaa").append(i).append('='));
    assertThat(clean(many.toString(), "bad: " + "aaaaaaaaaaaaaaaa".repeat(30_000)))
        .startsWith("bad: ");
  }

  @Test
  void theLongestOfSeveralSecretsIsMasked() {
    Redaction redaction = Redaction.of(List.of("abcd", "abcdefgh", "gateway-1"));
    assertThat(redaction.clean("abcdefgh abcd gateway-1 abc", 100)).isEqualTo("*** *** *** abc");
  }

  @Test
  void aSecretBeyondAsciiIsMaskedToo() {
    String secret = "clé-secrète-😀";
    assertThat(clean(secret, "bad: " + secret + " or " + Percent.encoded(secret)))
        .isEqualTo("bad: *** or ***");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "api-key",
        "Authorization",
        "sig",
        "X-Token\n",
        "\nkey",
        "code",
        "Set-Cookie",
        "subscription-key",
        "session",
        "x-jwt",
        "PWD",
        "passphrase"
      })
  void namesTellThatTheirValueIsASecret(String name) {
    assertThat(Redaction.isSecret(name)).isTrue();
    assertThat(Redaction.isSecret("api-version")).isFalse();
    assertThat(Redaction.isSecret("status-code")).isFalse();
    assertThat(Redaction.isSecret("OpenAI-Beta")).isFalse();
  }
}
