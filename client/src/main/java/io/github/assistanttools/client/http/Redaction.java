package io.github.assistanttools.client.http;

import io.github.assistanttools.runtime.internal.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Masks the secrets that a request carried in text from its response, in whatever spelling (see
 * {@link Spelling}) and wherever they are cut.
 *
 * <p>The text is scanned once, from beginning to end. A secret costs no stack, and time in
 * proportion to its length, whatever its characters.
 */
public final class Redaction {
  /** Masks nothing. */
  public static final Redaction NONE = new Redaction(List.of());

  private static final String MASK = "***";

  // Shorter ones protect nothing, and masking them would garble every message.
  private static final int SHORTEST = 4;

  // Servers often repeat only the beginning of a long token. A match this long is not accidental.
  private static final int LEAST_BEGINNING = 16;

  // A header may contain several: "session=…; other=…", "Token token=…", "ApiKey id:secret".
  private static final Pattern BETWEEN_PARTS = Pattern.compile("[\\s;,:=\"]+");
  private static final int MOST_PARTS = 16;

  // The first characters of an escape or a character that a cut may have left incomplete.
  private static final String INCOMPLETE = "\\%&\uFFFD";
  private static final int LONGEST_INCOMPLETE = 12;

  private static final List<String> TELLING_NAMES =
      List.of(
          "auth",
          "key",
          "token",
          "secret",
          "password",
          "passwd",
          "passphrase",
          "pwd",
          "cookie",
          "session",
          "credential",
          "bearer",
          "jwt",
          "sig");

  private final List<String> values;

  // Computed only if there is text to mask, which most requests do not have.
  private volatile @Nullable List<Secret> secrets;

  private Redaction(List<String> values) {
    this.values = values;
  }

  /**
   * A spelling of a secret.
   *
   * @param letters as {@link Spelling} reads them
   * @param literal whether the letters include characters that look like escapes
   * @param scheme how many letters at the beginning are not secret, such as {@code Bearer}
   */
  private record Secret(String letters, boolean literal, int scheme) {

    /**
     * The end of the secret, or of enough of its beginning, at an index of a text; the index itself
     * if it is not there.
     */
    int end(String text, int at, boolean cut) {
      int end = end(new Spelling(text, at, false), text, at, cut);
      return literal ? Math.max(end, end(new Spelling(text, at, true), text, at, cut)) : end;
    }

    private int end(Spelling walk, String text, int at, boolean cut) {
      int matched = 0;
      int end = at;
      while (matched < letters.length() && walk.next() == letters.charAt(matched)) {
        matched++;
        end = walk.position();
      }
      if (matched == letters.length()) {
        return end;
      }
      if (cut && matched >= scheme + SHORTEST && isIncomplete(text, end)) {
        return text.length();
      }
      return matched >= scheme + LEAST_BEGINNING ? end : at;
    }

    /** Whether only white space follows, or the remains of an escape that was cut. */
    private static boolean isIncomplete(String text, int end) {
      return new Spelling(text, end, false).next() == Spelling.END
          || text.length() - end < LONGEST_INCOMPLETE && INCOMPLETE.indexOf(text.charAt(end)) >= 0;
    }

    @Override
    public String toString() {
      return MASK;
    }
  }

  /**
   * Masks these values, the rest of each after a scheme such as {@code Bearer}, and their long
   * parts.
   */
  static Redaction of(Iterable<String> values) {
    List<String> all = new ArrayList<>();
    values.forEach(all::add);
    return new Redaction(List.copyOf(all));
  }

  /** Whether a header or query parameter of this name is likely to hold a secret. */
  public static boolean isSecret(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.equals("code") || TELLING_NAMES.stream().anyMatch(lower::contains);
  }

  /**
   * The text on one line, without control characters and without the secrets, cut to a length.
   *
   * @param text text of the server or the JDK
   */
  public String clean(String text, int longest) {
    return clean(text, longest, false);
  }

  /**
   * As {@link #clean(String, int)}.
   *
   * @param cut whether the text may have been cut, possibly in the middle of a secret
   */
  public String clean(String text, int longest, boolean cut) {
    // In this order: neither a control character within a secret nor a cut may hide it.
    return Texts.cut(mask(Texts.plain(text), cut), longest);
  }

  /** The text with its secrets masked, and otherwise unchanged. */
  public String mask(String text) {
    return mask(text, false);
  }

  private String mask(String text, boolean cut) {
    List<Secret> all = secrets();
    if (all.isEmpty()) {
      return text;
    }
    StringBuilder masked = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int end = secretEnd(all, text, i, cut);
      if (end > i) {
        masked.append(MASK);
        i = end;
      } else {
        masked.append(text.charAt(i++));
      }
    }
    return masked.toString();
  }

  /** The end of the longest secret that begins at an index; the index itself if none does. */
  private static int secretEnd(List<Secret> secrets, String text, int at, boolean cut) {
    int first = Spelling.first(text, at);
    int end = at;
    for (Secret secret : secrets) {
      if (secret.letters().charAt(0) == first) {
        end = Math.max(end, secret.end(text, at, cut));
      }
    }
    return end;
  }

  private List<Secret> secrets() {
    List<Secret> known = secrets;
    if (known == null) {
      known = spelled(values);
      secrets = known;
    }
    return known;
  }

  private static List<Secret> spelled(List<String> values) {
    Set<Secret> secrets = new LinkedHashSet<>();
    for (String value : values) {
      String whole = Texts.plain(value);
      int scheme = whole.indexOf(' ') + 1;
      add(secrets, whole, Spelling.letters(whole.substring(0, scheme), false).length());
      add(secrets, whole.substring(scheme), 0);
      add(secrets, whole.substring(whole.lastIndexOf(' ') + 1), 0);
      BETWEEN_PARTS
          .splitAsStream(whole)
          .filter(part -> part.length() >= LEAST_BEGINNING && part.length() < whole.length())
          .limit(MOST_PARTS)
          .forEach(part -> add(secrets, part, 0));
    }
    return List.copyOf(secrets);
  }

  private static void add(Set<Secret> secrets, String value, int scheme) {
    if (value.length() < SHORTEST) {
      return;
    }
    Set<String> spellings = new LinkedHashSet<>();
    // A secret that contains escapes, or seems to, has other letters after it is escaped.
    for (String spelled : List.of(value, value.replace("\\", "\\\\"), Percent.encoded(value))) {
      spellings.add(Spelling.letters(spelled, false));
    }
    spellings.stream()
        .filter(letters -> letters.length() >= SHORTEST)
        .forEach(letters -> secrets.add(new Secret(letters, false, scheme)));
    String literally = Spelling.letters(value, true);
    if (literally.length() >= SHORTEST
        && (spellings.size() > 1 || !spellings.contains(literally))) {
      secrets.add(new Secret(literally, true, scheme));
    }
  }

  /** The number of secrets only. */
  @Override
  public String toString() {
    return "Redaction[" + values.size() + "]";
  }
}
