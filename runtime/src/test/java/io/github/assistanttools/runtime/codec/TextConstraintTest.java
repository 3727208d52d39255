package io.github.assistanttools.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextConstraintTest {
  private static final String GIVEN_UP =
      "can't be matched against the pattern in reasonable time, was ";
  // Of a text of many x it tries every way to divide it into twenty parts.
  private static final Constraint CATASTROPHE = Constraint.pattern("(?:x*x){20}y", 0);

  private static List<String> messages(String text, Constraint constraint) {
    return Reading.of('"' + text + '"', in -> in.checking(constraint).string()).problems().stream()
        .map(Problem::message)
        .toList();
  }

  @Test
  void aLengthIsCountedInCodePoints() {
    Constraint three = Constraint.length(3, 3);
    assertThat(messages("abc", three)).isEmpty();
    assertThat(messages("😀😀😀", three)).isEmpty();
    assertThat(messages("\\ud83d\\ude00ab", three)).isEmpty();
    assertThat(messages("e\\u0301é", three)).isEmpty();
    assertThat(messages("😀😀", three)).containsExactly("must have exactly 3 characters, has 2");
  }

  @Test
  void aMessageGivesTheLengthsInEnglish() {
    assertThat(messages("", Constraint.length(1, Integer.MAX_VALUE)))
        .containsExactly("must have at least 1 character, has 0");
    assertThat(messages("", Constraint.length(2, Integer.MAX_VALUE)))
        .containsExactly("must have at least 2 characters, has 0");
    assertThat(messages("ab", Constraint.length(0, 1)))
        .containsExactly("must have at most 1 character, has 2");
    assertThat(messages("a".repeat(12), Constraint.length(1, 10)))
        .containsExactly("must have 1 to 10 characters, has 12");
    assertThat(messages("a", Constraint.length(0, 0)))
        .containsExactly("must have exactly 0 characters, has 1");
  }

  @Test
  void aRangeThatHoldsNothingIsRefused() {
    assertThatThrownBy(() -> Constraint.length(2, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Constraint.size(-1, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void blankIsWhatHasOnlyWhiteSpaceOfEcmaScript() {
    String space =
        "\\t\\n\\u000b\\f\\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\\u2028\\u2029\u202f\u205f\u3000\ufeff";
    assertThat(messages(space, Constraint.notBlank()))
        .singleElement()
        .asString()
        .startsWith("must not be blank, was \"\\t\\n");
    assertThat(messages("", Constraint.notBlank())).containsExactly("must not be blank, was \"\"");
    assertThat(messages(" ", Constraint.notBlank()))
        .containsExactly("must not be blank, was \" \"");
    for (String other :
        List.of(
            "\\u001c",
            "\\u0085",
            "\u200b",
            "\u180e",
            "\\u0000",
            " a ",
            "\u2060",
            "\\ud83d\\ude00")) {
      assertThat(messages(other, Constraint.notBlank())).as(other).isEmpty();
    }
  }

  @Test
  void theWholeTextMustMatchAPattern() {
    Constraint upper = Constraint.pattern("^[A-Z]+$", 0);
    assertThat(messages("ABC", upper)).isEmpty();
    assertThat(messages("abc", upper)).containsExactly("must match ^[A-Z]+$, was \"abc\"");
    assertThat(messages("ABC\\n", upper)).containsExactly("must match ^[A-Z]+$, was \"ABC\\n\"");
    assertThat(messages("xABC", Constraint.pattern("[A-Z]+", 0))).hasSize(1);
    assertThat(messages("abc", Constraint.pattern("[A-Z]+", Pattern.CASE_INSENSITIVE))).isEmpty();
    assertThat(messages("😀", Constraint.pattern(".", 0))).isEmpty();
    assertThat(messages("e\\u0301", Constraint.pattern("\u00e9", Pattern.CANON_EQ))).isEmpty();
    assertThat(messages("abab", Constraint.pattern("(ab)\\1", 0))).isEmpty();
    assertThatThrownBy(() -> Constraint.pattern("(", 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aLongPatternOrTextIsCut() {
    assertThat(messages("y".repeat(100), Constraint.pattern("x".repeat(300), 0)))
        .containsExactly("must match " + "x".repeat(200) + "…, was \"" + "y".repeat(64) + "…\"");
  }

  @Test
  void aMatchThatTakesTooLongIsGivenUp() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThat(messages("x".repeat(60), CATASTROPHE))
                .containsExactly(GIVEN_UP + '"' + "x".repeat(60) + '"'));
  }

  @Test
  void manyTextsTakeNoLongerThanTheirCallMay() {
    String element = '"' + "x".repeat(40) + '"';
    String array = "[" + String.join(",", Collections.nCopies(25_000, element)) + "]";
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          ArgumentReader in = ArgumentReader.of("{\"v\":" + array + "}");
          in.beginObject(ObjectShape.of("v"));
          in.list(text -> text.checking(CATASTROPHE).string());
          assertThat(in.problemCount()).isEqualTo(25_000);
        });
  }

  @Test
  void whatIsLeftAfterTooManyLooksIsEnoughForAnHonestPattern() {
    String bad = '"' + "x".repeat(40) + '"';
    ArgumentReader in =
        ArgumentReader.of(
            "{\"v\":[" + (bad + ",").repeat(20) + "\"" + "ab".repeat(50_000) + "\"]}");
    in.beginObject(ObjectShape.of("v"));
    int[] index = {0};
    in.list(
        text ->
            text.checking(index[0]++ < 20 ? CATASTROPHE : Constraint.pattern("[ab]*b", 0))
                .string());
    assertThat(in.problemCount()).isEqualTo(20);
  }

  @Test
  void aMatchThatTakesTooMuchStackIsGivenUp() {
    String text = "ab".repeat(500_000);
    assertThat(messages(text, Constraint.pattern("(a|b)*", 0)))
        .containsExactly(GIVEN_UP + '"' + text.substring(0, 64) + "…\"");
    assertThat(messages("ab", Constraint.pattern("(a|b)*", 0))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@example.com",
        "first.last+tag@mail.example-one.co.uk",
        "_-+@a.b-c.DE",
        "1@2.xy",
        "a@b--c.example",
        "o'brien!#$%&*/=?^`{|}~@example.com"
      })
  void anEmailAddressIsWordsAtADomain(String address) {
    assertThat(messages(address, Constraint.email())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "",
        "@example.com",
        "a@",
        "a@example",
        "a@.com",
        ".a@example.com",
        "a.@example.com",
        "a..b@example.com",
        "a@-b.com",
        "a@b-.com",
        "a@b..com",
        "a@example.c",
        "a@example.c0m",
        "a b@example.com",
        "a@b@example.com",
        "a@example.com ",
        "a@example.com\\n",
        "é@example.com",
        "a@[127.0.0.1]"
      })
  void anythingElseIsNoEmailAddress(String text) {
    assertThat(messages(text, Constraint.email()))
        .singleElement()
        .asString()
        .startsWith("must be an email address, was \"");
  }

  @Test
  void aLongTextThatIsNoEmailAddressTakesTimeInProportionAndNoStack() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          for (String text :
              List.of(
                  "a".repeat(1_000_000),
                  "a.".repeat(500_000),
                  "a@" + "b.".repeat(500_000),
                  "a@" + "b-".repeat(500_000),
                  "a@b" + "-".repeat(1_000_000),
                  "a@" + "b".repeat(1_000_000))) {
            assertThat(messages(text, Constraint.email())).hasSize(1);
          }
        });
  }

  @Test
  void anEmailAddressIsAsLongAsMailServersTake() {
    String longest =
        "a".repeat(64) + "@" + ("b".repeat(63) + ".").repeat(3) + "c".repeat(58) + ".de";
    assertThat(messages(longest, Constraint.email())).isEmpty();
    for (String tooLong :
        List.of("a" + longest, longest.replace("@b", "@bb"), longest.replace("c.de", "cc.de"))) {
      assertThat(messages(tooLong, Constraint.email())).hasSize(1);
    }
  }

  @Test
  void everyReaderOfStringsChecks() {
    Constraint no = Constraint.pattern("no", 0);
    assertThat(Reading.problem("\"x\"", in -> in.checking(no).character()))
        .isEqualTo("must match no, was \"x\"");
    assertThat(Reading.problem("\"2026-11-30\"", in -> in.checking(no).localDate()))
        .isEqualTo("must match no, was \"2026-11-30\"");
    EnumShape<Thread.State> states = EnumShape.of(Thread.State.values(), "NEW", "new");
    assertThat(Reading.problem("\"new\"", in -> in.checking(no).constant(states)))
        .isEqualTo("must match no, was \"new\"");
  }

  @Test
  void aBooleanMayHaveToBeTrueOrFalse() {
    assertThat(Reading.problem("false", in -> in.checking(Constraint.isTrue()).bool()))
        .isEqualTo("must be true, was false");
    assertThat(Reading.problem("true", in -> in.checking(Constraint.isFalse()).bool()))
        .isEqualTo("must be false, was true");
    assertThat(Reading.problem("\"true\"", in -> in.checking(Constraint.isTrue()).bool()))
        .isEqualTo("expected a boolean, got \"true\"");
    Boolean yes = Reading.value("true", in -> in.checking(Constraint.isTrue()).bool());
    Boolean no = Reading.value("false", in -> in.checking(Constraint.isFalse()).bool());
    assertThat(yes).isTrue();
    assertThat(no).isFalse();
  }
}
