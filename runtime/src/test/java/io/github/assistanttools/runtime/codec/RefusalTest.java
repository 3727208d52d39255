package io.github.assistanttools.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class RefusalTest {
  private static final ObjectShape TOKEN = ObjectShape.of("value");
  private static final String NO_WORDS = "these values are not valid together";

  private static final class Quiet extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    Quiet() {
      super("says where it comes from");
      setStackTrace(new StackTraceElement[0]);
    }
  }

  private record Token(String value) {
    Token {
      switch (value) {
        case "own" -> throw new IllegalArgumentException("tokens begin with a letter");
        case "own helper" -> Checks.refuse();
        case "jdk" -> UUID.fromString("secret");
        case "other class" -> OtherAuthor.refuse();
        case "namesake" -> RefusalTestNamesake.refuse();
        case "no message" -> throw new IllegalArgumentException();
        case "blank" -> throw new IllegalArgumentException(" \n");
        case "cause" -> throw new IllegalArgumentException(new Exception("secret"));
        case "cause's words" -> {
          Exception cause = new Exception("secret");
          throw new IllegalArgumentException(cause.getMessage(), cause);
        }
        case "long" -> throw new IllegalArgumentException("x".repeat(999) + "😀");
        case "no trace" -> throw new Quiet();
        default -> {}
      }
    }
  }

  private static final class Checks {
    static void refuse() {
      throw new IllegalArgumentException("a helper of the same file says so");
    }
  }

  private static Token read(ArgumentReader in) {
    String value = null;
    for (int property = in.beginObject(TOKEN); property >= 0; property = in.nextProperty()) {
      value = in.string();
    }
    if (!in.endObject()) {
      return null;
    }
    try {
      return new Token(value);
    } catch (IllegalArgumentException refused) {
      return in.refuse(refused, Token.class);
    }
  }

  private static String message(String value) {
    return Reading.problem("{\"value\":\"" + value + "\"}", RefusalTest::read);
  }

  @Test
  void whatTheClassItselfSaysIsTheMessage() {
    assertThat(message("own")).isEqualTo("tokens begin with a letter");
    assertThat(message("own helper")).isEqualTo("a helper of the same file says so");
  }

  @Test
  void whatAnythingElseSaysStaysHere() {
    assertThat(message("jdk")).isEqualTo(NO_WORDS);
    assertThat(message("other class")).isEqualTo(NO_WORDS);
    assertThat(message("namesake")).isEqualTo(NO_WORDS);
    assertThat(message("no trace")).isEqualTo(NO_WORDS);
    assertThat(message("cause")).isEqualTo(NO_WORDS);
    assertThat(message("cause's words")).isEqualTo(NO_WORDS);
  }

  @Test
  void aRefusalWithoutWordsGetsSome() {
    assertThat(message("no message")).isEqualTo(NO_WORDS);
    assertThat(message("blank")).isEqualTo(NO_WORDS);
  }

  @Test
  void aLongMessageIsCutAt1000CharactersWithoutHalfAPair() {
    assertThat(message("long")).isEqualTo("x".repeat(999) + "…");
  }

  @Test
  void aRefusalStandsAtItsObject() {
    Reading<?> reading =
        Reading.of(
            "[{\"value\":\"fine\"},{\"value\":\"own\"},{\"value\":\"fine\"}]",
            in -> in.list(RefusalTest::read));
    assertThat(reading.problems())
        .containsExactly(new Problem("/v/1", "tokens begin with a letter"));
  }

  @Test
  void aRefusedObjectIsNullAndSpoilsWhatHoldsIt() {
    Reading<Boolean> reading =
        Reading.of(
            "{\"value\":{\"value\":\"own\"}}",
            in -> {
              in.beginObject(TOKEN);
              assertThat(read(in)).isNull();
              in.nextProperty();
              return in.endObject();
            });
    assertThat(reading.value()).isFalse();
    assertThat(reading.problems())
        .containsExactly(new Problem("/v/value", "tokens begin with a letter"));
  }
}

/** Not the author of {@code Token}. */
final class OtherAuthor {
  private OtherAuthor() {}

  static void refuse() {
    throw new IllegalArgumentException("secret");
  }
}

/** Its name begins as that of the author's outermost class does, but is another. */
final class RefusalTestNamesake {
  private RefusalTestNamesake() {}

  static void refuse() {
    throw new IllegalArgumentException("secret");
  }
}
