package io.github.assistanttools.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The message for a text that is not JSON advises how to correct it. */
class AdviceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "~{\"a\":\"one\ntwo\"}~ | inside a string as \\n",
        "~{\"a\":\"one\ttwo\"}~ | inside a string as \\t",
        "~{\"a\":\"one\u0007two\"}~ | inside a string as \\u0007",
        "{\"a\":1,} | remove the comma",
        "{\"a\":[1,]} | remove the comma",
        "{'a':1} | double quotes, not in single ones",
        "{\"a\":'x'} | double quotes, not in single ones",
        "{\u201Ca\u201D:1} | straight double quotes",
        "{\"a\":\"x | send the whole text",
        "{\"a\":{\"b\":1} | send the whole text",
        "{\"a\":1}{\"a\":2} | send a single JSON object",
        "{\"a\":1} done | nothing after it",
        "{\"a\":1 /* one */} | remove the comments",
        "~{\"a\":1, # one\n\"b\":2}~ | remove the comments",
        "{a:1} | put names in double quotes",
        "{\"a\":NaN} | no NaN",
        "{\"a\":-Infinity} | no infinity",
        "{\"a\":True} | lower case",
        "{\"a\":None} | use null for None",
        "~```json\n{\"a\":1}\n```~ | without a code fence",
        "~{\"a\":1}\n```~ | without a code fence",
        "{\"a\":\"say \"hi\" now\"} | write a double quote inside a string as \\\"",
        "{\"a\":\"C:\\dir\"} | write a backslash itself as \\\\",
        "{\"a\":[1} | close every {",
        "{\"a\":01} | leading zeros",
        "Sure: {\"a\":1} | nothing before it",
        "~'{\"a\":1}'~ | nothing before it",
        "} | nothing before it",
        "{\"a\":,\"b\":1} | put a value after the colon",
        "{\"a\"::1} | put a value after the colon",
        "{{\"a\":1}} | put a name in double quotes and a colon before",
        "{\"a\":[\"b\":1]} | in { and }, not in [",
        "{\"a\":tru | send the whole text",
        "~{\u00A0\"a\":1}~ | only spaces, tabs and line breaks",
        "~{\"a\":1\u200B}~ | only spaces, tabs and line breaks",
        "{\\\"a\\\":1} | remove the backslashes outside strings",
        "{\\n\"a\":1} | remove the backslashes outside strings",
        "{\"a\":2024-01-01} | anything that is not a plain number in double quotes",
        "{\"a\":12:30} | anything that is not a plain number in double quotes",
        "{\"a\":10 km} | anything that is not a plain number in double quotes",
        "{\"a\":1,000} | without separators",
        "{\"a\":1_000} | without separators",
        "{\"a\":1,2:3} | put names in double quotes",
        "{\"a\":#ff0000} | put strings in double quotes",
        "{\"a\":-INF} | no infinity",
        "{\"a\":\"\\u\uFF10\uFF1041\"} | four hexadecimal digits"
      })
  void theMessageForACommonFaultAdvisesHowToCorrectIt(String arguments, String advice) {
    String message =
        catchThrowableOfType(
                MalformedArgumentsException.class, () -> Reading.of(arguments, ArgumentReader::any))
            .getMessage();
    assertThat(message.isEmpty()).isFalse();
    assertThat(Advice.on(arguments)).contains(advice).hasSizeLessThan(200);
  }

  @Test
  void aBracketThatClosesNothingFollowsTheObject() {
    assertThat(Advice.on("{\"a\":1}}")).contains("nothing after it");
    assertThat(Advice.on("{\"a\":1}]")).contains("nothing after it");
    assertThat(Advice.on("{\"a\":1}\u0000")).contains("no other invisible characters");
  }

  @Test
  void ofWhatIsJsonThereIsNothingToSay() {
    for (String json :
        new String[] {
          "{}",
          " {\"a\":[1,-2.5e+3,\"\\u00e9\\n\",true,false,null,{\"b\":[]}]} ",
          "1",
          "\"x\"",
          "[[],{}]"
        }) {
      assertThat(Advice.on(json)).isEmpty();
    }
  }

  @Test
  void anythingIsGoneThroughOnce() {
    for (String part :
        new String[] {
          "{\"a\":", "[", "\"", "\\", "{\"a\":\"\\", "-", "/", "'", "1,", "]", "\uD83D", " "
        }) {
      assertThat(Advice.on(part.repeat(200_000))).hasSizeLessThan(200);
    }
    Random random = new Random(11);
    String letters = "{}[]:,\"\\'/#tfn0-.eu \n\u0001\uD83D";
    for (int i = 0; i < 100_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(12); length > 0; length--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      assertThat(Advice.on(text.toString())).hasSizeLessThan(200);
    }
  }
}
