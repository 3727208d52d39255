package io.github.assistanttools.client.http;

import io.github.assistanttools.runtime.internal.Texts;
import java.net.http.HttpRequest;
import java.util.Locale;
import java.util.Set;

/** Which headers may be set, and to what. */
public final class Headers {
  // Set here, by what is sent and what can be read.
  private static final Set<String> TAKEN =
      Set.of("accept", "accept-encoding", "content-type", "transfer-encoding");

  private Headers() {}

  /**
   * Checks the name of a header.
   *
   * @throws IllegalArgumentException if it is no name, or one that is not for others to set
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
          "no header that can be set: " + Texts.quoted(name), refused);
    }
  }

  /**
   * Checks the value of a header.
   *
   * @throws IllegalArgumentException if it cannot be sent; without the value, which may be a secret
   */
  public static void checkValue(String name, String value) {
    if (!isValue(value)) {
      throw new IllegalArgumentException(
          "the value of the header " + name + " has characters beyond printable ASCII");
    }
  }

  /** Whether the text is printable ASCII; HTTP leaves open what other characters would mean. */
  static boolean isValue(String value) {
    return value.chars().allMatch(c -> c >= ' ' && c <= '~');
  }
}
