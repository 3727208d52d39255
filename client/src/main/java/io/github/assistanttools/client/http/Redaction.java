package io.github.assistanttools.client.http;

import io.github.assistanttools.runtime.internal.Texts;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes the secrets that a request carried out of what comes back. */
public final class Redaction {
  private static final String MASK = "***";
  // Shorter ones protect nothing, and would punch holes into every message.
  private static final int SHORTEST = 4;

  private final List<String> secrets;

  private Redaction(Set<String> secrets) {
    // The longest first: a secret may begin with another one.
    this.secrets = secrets.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
  }

  /** Of these values, and of what follows a scheme in them, such as {@code Bearer}. */
  static Redaction of(Iterable<String> values) {
    Set<String> secrets = new LinkedHashSet<>();
    for (String value : values) {
      String whole = value.strip();
      String bare = whole.substring(whole.lastIndexOf(' ') + 1);
      add(secrets, whole);
      add(secrets, bare);
      // As it would stand in a URI.
      add(secrets, Percent.encoded(bare));
    }
    return new Redaction(secrets);
  }

  /** Whether a header or query parameter of this name is likely to hold a secret. */
  static boolean isSecret(String name) {
    return name.toLowerCase(Locale.ROOT).matches(".*(auth|key|token|secret|password|cookie|credential|sig|^code$).*");
  }

  /**
   * The text on one line, without control characters and without the secrets, cut to a length.
   *
   * @param text what the server or the JDK says
   */
  public String clean(String text, int longest) {
    // In this order: a control character in its middle must not hide a secret, nor a cut end it early.
    String clean = Texts.plain(text);
    for (String secret : secrets) {
      clean = anySpelling(secret).matcher(clean).replaceAll(MASK);
    }
    return Texts.cut(clean, longest);
  }

  /** The secret in upper or lower case, and with a space wherever a control character was put into it. */
  private static Pattern anySpelling(String secret) {
    String spelling =
        secret.chars().mapToObj(c -> Pattern.quote(Character.toString(c))).collect(Collectors.joining(" ?"));
    return Pattern.compile(spelling, Pattern.CASE_INSENSITIVE);
  }

  private static void add(Set<String> secrets, String value) {
    if (value.length() >= SHORTEST) {
      secrets.add(Texts.plain(value));
    }
  }

  /** How many secrets, none of them. */
  @Override
  public String toString() {
    return "Redaction[" + secrets.size() + "]";
  }
}
