package io.github.assistanttools.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ResultBoundTest {
  private static final int LONGEST = 1_048_576;

  private static void assertLongest(
      String expected, Consumer<ResultWriter> longest, Consumer<ResultWriter> longer) {
    assertThat(expected.length()).isEqualTo(LONGEST);
    String output = Writing.bounded(LONGEST, longest);
    assertThat(output.equals(expected))
        .as("%d characters are written as they are", LONGEST)
        .isTrue();
    assertThatThrownBy(() -> Writing.bounded(LONGEST, longer))
        .isInstanceOf(OutputTooLargeException.class)
        .hasMessageContaining("1048576");
  }

  @Test
  void aBareTextMayHaveAsManyCharactersAsTheBound() {
    String text = "x".repeat(LONGEST);
    assertLongest(text, out -> out.string(text), out -> out.string(text + "x"));
  }

  @Test
  void quotesBelongToTheLengthOfJson() {
    String text = "x".repeat(LONGEST - 4);
    assertLongest(
        "[\"" + text + "\"]",
        out -> out.list(List.of(text), ResultWriter::string),
        out -> out.list(List.of(text + "x"), ResultWriter::string));
  }

  @Test
  void theLengthOfAllPartsCounts() {
    // 8 characters each with their comma, and the brackets instead of the last one's comma and one
    // more.
    int parts = LONGEST / 8 - 1;
    String rest = "123456";
    assertLongest(
        "[" + "1234567,".repeat(parts) + rest + "]",
        out -> out.list(numbers(parts, 123456), ResultWriter::number),
        out -> out.list(numbers(parts, 1234567), ResultWriter::number));
  }

  private static List<Integer> numbers(int parts, int last) {
    List<Integer> numbers = new ArrayList<>(Collections.nCopies(parts, 1234567));
    numbers.add(last);
    return numbers;
  }

  @Test
  void propertiesOfAnObjectCount() {
    String half = "h".repeat(LONGEST / 2 - 8);
    assertLongest(
        "{\"a\":\"" + half + "\",\"b\":\"" + half + "x\"}",
        out -> writeObject(out, half, half + "x"),
        out -> writeObject(out, half, half + "xx"));
  }

  private static void writeObject(ResultWriter out, String a, String b) {
    out.beginObject(out);
    out.name("a").string(a);
    out.name("b").string(b);
    out.endObject();
  }

  @Test
  void escapesCountAsTheyAreWritten() {
    String quotes = "\"".repeat(LONGEST / 2 - 2);
    assertLongest(
        "[\"" + "\\\"".repeat(quotes.length()) + "\"]",
        out -> out.list(List.of(quotes), ResultWriter::string),
        out -> out.list(List.of(quotes + "x"), ResultWriter::string));
  }

  @Test
  void aReplacedSurrogateCountsAsOneCharacter() {
    String text = "x".repeat(LONGEST - 1);
    assertLongest(
        text + "\ufffd", out -> out.string(text + "\ud83d"), out -> out.string(text + "😀"));
  }

  @Test
  void anEndlessResultEndsWhateverTheBound() {
    Iterable<String> endless =
        () ->
            new Iterator<>() {
              @Override
              public boolean hasNext() {
                return true;
              }

              @Override
              public String next() {
                return "again";
              }
            };
    assertThatThrownBy(() -> Writing.of(out -> out.list(endless, ResultWriter::string)))
        .isInstanceOf(OutputTooLargeException.class)
        .hasMessage("more than 16777216 characters");
  }

  @Test
  void escapesCount() {
    String most = "\u0001".repeat((LONGEST - 4) / 6);
    assertThat(Writing.bounded(LONGEST, out -> out.list(List.of(most), ResultWriter::string)))
        .hasSize(LONGEST);
    assertThatThrownBy(
            () ->
                Writing.bounded(
                    LONGEST, out -> out.list(List.of(most + "\""), ResultWriter::string)))
        .isInstanceOf(OutputTooLargeException.class);
    assertThatThrownBy(
            () ->
                Writing.bounded(
                    LONGEST, out -> out.list(List.of(most.repeat(5)), ResultWriter::string)))
        .isInstanceOf(OutputTooLargeException.class);
  }

  @Test
  void aNumberOfManyDigitsCounts() {
    BigInteger number = BigInteger.ONE.shiftLeft(400_000);
    assertThat(Writing.bounded(LONGEST, out -> out.number(number)).length()).isEqualTo(120_412);
    assertThatThrownBy(
            () ->
                Writing.bounded(
                    LONGEST, out -> out.list(Collections.nCopies(9, number), ResultWriter::number)))
        .isInstanceOf(OutputTooLargeException.class);
  }
}
