package io.github.assistanttools.runtime.assistants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.assistanttools.runtime.Allocation;
import io.github.assistanttools.runtime.HandMade;
import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.Toolbox;
import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs that come from a stream. */
class RunStreamTest {
  private static final String CALL = Runs.call("c", "echo", "{\"text\":\"hi\"}");
  private static final String REST = Runs.waiting(CALL).substring(1);

  /** So many bytes of a pattern, made as they are read. */
  private static final class Repeated extends InputStream {
    private final byte[] pattern;
    private long left;
    private int at;

    Repeated(String pattern, long length) {
      this.pattern = pattern.getBytes(StandardCharsets.UTF_8);
      this.left = length / this.pattern.length * this.pattern.length;
    }

    @Override
    public int read() {
      if (left == 0) {
        return -1;
      }
      left--;
      at = (at + 1) % pattern.length;
      return pattern[(at + pattern.length - 1) % pattern.length] & 0xFF;
    }
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static InputStream withInstructions(String pattern, long length) {
    return new SequenceInputStream(
        new SequenceInputStream(text("{\"instructions\":\""), new Repeated(pattern, length)),
        text("\"," + REST));
  }

  @ParameterizedTest
  @CsvSource({"x, 5000000", "x, 100000000", "é\\n€😀, 5000000", "\\u00e9\\\\\\\", 100000000"})
  void whatIsNotNeededIsNotHeldHoweverLongItIs(String pattern, long length) {
    InputStream run = withInstructions(pattern, length);
    long allocated =
        Allocation.of(
            () ->
                assertThat(Assistants.requiredAction(run).orElseThrow().calls())
                    .containsExactly(new ToolCall("c", "echo", "{\"text\":\"hi\"}")));
    assertThat(allocated).isLessThan(3_000_000);
  }

  @Test
  void aMillionUnneededFieldsAreNotHeld() {
    InputStream run =
        new SequenceInputStream(
            new SequenceInputStream(
                text("{\"tools\":[0"), new Repeated(",{\"id\":[1.5,null,\"x\"]}", 50_000_000)),
            text("]," + REST));
    assertThat(Allocation.of(() -> assertThat(Assistants.requiredAction(run)).isPresent()))
        .isLessThan(6_000_000);
  }

  @Test
  void theStreamIsReadToItsEndAndNotClosed() throws IOException {
    AtomicBoolean closed = new AtomicBoolean();
    for (String run : List.of(Runs.waiting(CALL), "{}", "{", "[]", "{} x", "")) {
      try (InputStream stream =
          new ByteArrayInputStream((run + " ".repeat(20_000)).getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
              closed.set(true);
            }
          }) {
        try {
          Assistants.requiredAction(stream);
          assertThat(stream.available()).as(run).isZero();
        } catch (MalformedRunException malformed) {
          assertThat(run).isIn("{", "[]", "{} x", "");
        }
        assertThat(closed).as(run).isFalse();
      }
      closed.set(false);
    }
  }

  @Test
  void aStreamThatCannotBeReadIsNoFaultOfTheRun() {
    assertFailure(new IOException("connection reset"));
    // A parser also reports bytes that are not text in this way.
    assertFailure(new CharConversionException("broken decoder"));
  }

  private static void assertFailure(IOException failure) {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw failure;
          }
        };
    for (String before :
        List.of("", "{", "{\"status\":\"comp", "{\"x\":[1,", "{\"status\":\"completed\"}")) {
      InputStream run = before.isEmpty() ? failing : new SequenceInputStream(text(before), failing);
      assertThatExceptionOfType(UncheckedIOException.class)
          .as(before)
          .isThrownBy(() -> Assistants.requiredAction(run))
          .withCause(failure);
    }
  }

  @Test
  void noCallIsMadeIfTheStreamFailsAfterThem() {
    AtomicBoolean made = new AtomicBoolean();
    Toolbox toolbox =
        Toolbox.of(
            new HandMade()
                .answering(
                    "act",
                    (out, context) -> {
                      made.set(true);
                      out.success();
                    }));
    String run = Runs.waiting(Runs.call("c", "act", ""));
    assertThatExceptionOfType(MalformedRunException.class)
        .isThrownBy(() -> Assistants.answer(text(run.substring(0, run.length() - 1)), toolbox));
    assertThat(made).isFalse();
    assertThat(Assistants.answer(text(run), toolbox)).isPresent();
    assertThat(made).isTrue();
  }
}
