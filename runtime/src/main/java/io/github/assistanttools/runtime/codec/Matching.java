package io.github.assistanttools.runtime.codec;

import io.github.assistanttools.runtime.internal.Texts;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Matches texts from a model against patterns, with bounded effort: for some patterns, a text of
 * thirty characters takes hours. The effort is counted in characters that the matcher reads, which
 * is the same on every machine. For each text, a fixed multiple of its length is allowed. Further
 * reads are limited for each text, and for all texts of a call together. The remaining stack of the
 * thread is a limit, too: for a repeated group with alternatives the matcher recurses as deeply as
 * the text is long, so the longest text for such a pattern depends on the machine and the caller.
 */
final class Matching {
  private static final int LONGEST_SHOWN = 200;
  private static final long FAIR_READS_PER_CHARACTER = 64;
  private static final long MOST_FURTHER_READS = 1_000_000;
  private static final long MOST_FURTHER_READS_IN_A_CALL = 10_000_000;

  // Created in advance: when it is thrown, the stack may be too full to initialize a class.
  private static final TooManyReadsException TOO_MANY_READS = new TooManyReadsException();

  private long furtherReadsLeft = MOST_FURTHER_READS_IN_A_CALL;

  /** What is wrong with the text; null if all of it matches. */
  @Nullable String fault(Pattern pattern, String text) {
    long fair = FAIR_READS_PER_CHARACTER * text.length();
    CountedText counted =
        new CountedText(text, fair + Math.min(MOST_FURTHER_READS, furtherReadsLeft));
    try {
      return pattern.matcher(counted).matches()
          ? null
          : "must match " + Texts.cut(pattern.pattern(), LONGEST_SHOWN);
    } catch (TooManyReadsException | StackOverflowError givenUp) {
      return "can't be matched against the pattern in reasonable time";
    } finally {
      furtherReadsLeft -= Math.max(0, counted.reads - fair);
    }
  }

  /** A text that can be read a limited number of times. */
  private static final class CountedText implements CharSequence {
    private final String text;
    private final long mostReads;
    private long reads;

    CountedText(String text, long mostReads) {
      this.text = text;
      this.mostReads = mostReads;
    }

    @Override
    public char charAt(int index) {
      if (reads >= mostReads) {
        throw TOO_MANY_READS;
      }
      reads++;
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private static final class TooManyReadsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private TooManyReadsException() {
      super(null, null, false, false);
    }
  }
}
