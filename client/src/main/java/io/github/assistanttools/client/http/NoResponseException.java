package io.github.assistanttools.client.http;

/** There is no response that could be read. The message contains no secret. */
public final class NoResponseException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean sent;
  private final boolean unreadable;
  private final boolean permanent;

  private NoResponseException(String message, boolean sent, boolean unreadable, boolean permanent) {
    super(message);
    this.sent = sent;
    this.unreadable = unreadable;
    this.permanent = permanent;
  }

  /** The server has certainly not seen the request. */
  static NoResponseException notSent(String message) {
    return new NoResponseException(message, false, false, false);
  }

  /** The server may have seen the request, and may have carried it out. */
  static NoResponseException lost(String message) {
    return new NoResponseException(message, true, false, false);
  }

  /** There is a response, which is not read; the next one would be the same. */
  static NoResponseException unreadable(String message) {
    return new NoResponseException(message, true, true, true);
  }

  /** This exception, where another attempt would fail in the same way. */
  NoResponseException permanent() {
    return new NoResponseException(getMessage(), sent, unreadable, true);
  }

  /** Whether the server may have seen the request. */
  public boolean isSent() {
    return sent;
  }

  /** Whether the server responded with something that is not read. */
  public boolean isUnreadable() {
    return unreadable;
  }

  /** Whether another attempt is pointless, or the caller no longer waits for one. */
  public boolean isPermanent() {
    return permanent;
  }
}
