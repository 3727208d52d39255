package io.github.assistanttools.client.http;

/** There is no answer that could be read. The message holds no secret. */
public final class NoAnswerException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean sent;
  private final boolean forGood;

  private NoAnswerException(String message, boolean sent, boolean forGood) {
    super(message);
    this.sent = sent;
    this.forGood = forGood;
  }

  /** The server has certainly not seen the request. */
  static NoAnswerException notSent(String message) {
    return new NoAnswerException(message, false, false);
  }

  /** The server may have seen the request, and have done what it asks for. */
  static NoAnswerException lost(String message) {
    return new NoAnswerException(message, true, false);
  }

  /** This, if another attempt would end as this one did. */
  NoAnswerException forGood() {
    return new NoAnswerException(getMessage(), sent, true);
  }

  /** Whether the server may have seen the request. */
  public boolean isSent() {
    return sent;
  }

  /** Whether there is no point in another attempt, or nobody who waits for it. */
  public boolean isForGood() {
    return forGood;
  }
}
