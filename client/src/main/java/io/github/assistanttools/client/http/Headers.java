package io.github.assistanttools.client.http;

import io.github.assistanttools.runtime.internal.Texts;
import java.net.http.HttpRequest;
import java.util.Locale;
import java.util.Set;

/** Checks the names and values of headers. */
public final class Headers {
  // Set by the client itself, for the bodies that it writes and reads.
  private static final Set<String> TAKEN =
      Set.of("accept", "accept-encoding", "content-type", "transfer-encoding");

  private Headers() {}

  /**
   * Checks the name of a header.
   *
   * @throws IllegalArgumentException if it is not a valid name, or one that only the client sets
   */
  public static void checkName(String name) {
    if (TAKEN.contains(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(
          "the header " + name + " cannot be set: the client sets it itself");
    }
    try {
      HttpRequest.newBuilder().header(name, "x");
    } catch (IllegalArgumentException refused) {
      throw new IllegalArgumentException(
          "not a header that can be set: " + Texts.quoted(name), refused);
    }
  }

  /**
   * Checks the value of a header.
   *
   * @throws IllegalArgumentException if it cannot be sent; the message does not contain the value,
   *     which may be a secret
   */
  public static void checkValue(String name, String value) {
    if (!isValue(value)) {
      throw new IllegalArgumentException(
          "the value of the header " + name + " has characters beyond printable ASCII");
    }
  }

  /** Whether the text is printable ASCII; HTTP does not define other characters. */
  static boolean isValue(String value) {
    return value.chars().allMatch(c -> c >= ' ' && c <= '~');
  }
}
