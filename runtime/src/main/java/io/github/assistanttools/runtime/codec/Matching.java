package io.github.assistanttools.runtime.codec;

import java.util.regex.Pattern;

/**
 * Matches what a model sent against patterns, with bounded effort: there are patterns for which a
 * text of thirty characters takes hours. The effort is what the matcher looks at, which is the same
 * on every machine. What goes beyond a fair share for each character is bounded for each text, and
 * for all texts of a call together, lest there be many. The stack is bounded too, by what the
 * thread has left: the matcher recurses where a group with alternatives repeats, as deep as the
 * text is long, and how long a text may be for such a pattern depends on the machine and the
 * caller.
 */
final class Matching {
  private static final long FAIR_LOOKS_PER_CHARACTER = 64;
  private static final long MOST_FURTHER_LOOKS = 1_000_000;
  private static final long MOST_FURTHER_LOOKS_IN_A_CALL = 10_000_000;

  // Made beforehand: where it is thrown, there may be no stack left to initialize a class with.
  private static final TooManyLooksException TOO_MANY_LOOKS = new TooManyLooksException();

  enum Outcome {
    MATCHES,
    DIFFERS,
    GIVEN_UP
  }

  private long furtherLooksLeft = MOST_FURTHER_LOOKS_IN_A_CALL;

  /** Whether the whole text matches. */
  Outcome match(Pattern pattern, String text) {
    long fair = FAIR_LOOKS_PER_CHARACTER * text.length();
    Watched watched = new Watched(text, fair + Math.min(MOST_FURTHER_LOOKS, furtherLooksLeft));
    try {
      return pattern.matcher(watched).matches() ? Outcome.MATCHES : Outcome.DIFFERS;
    } catch (TooManyLooksException | StackOverflowError givenUp) {
      return Outcome.GIVEN_UP;
    } finally {
      furtherLooksLeft -= Math.max(0, watched.looks - fair);
    }
  }

  /** A text that can be looked at so many times. */
  private static final class Watched implements CharSequence {
    private final String text;
    private final long mostLooks;
    private long looks;

    Watched(String text, long mostLooks) {
      this.text = text;
      this.mostLooks = mostLooks;
    }

    @Override
    public char charAt(int index) {
      if (looks >= mostLooks) {
        throw TOO_MANY_LOOKS;
      }
      looks++;
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

  private static final class TooManyLooksException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private TooManyLooksException() {
      super(null, null, false, false);
    }
  }
}
