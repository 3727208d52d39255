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
 * Takes the secrets that a request carried out of what comes back, however they are spelled there
 * (see {@link Spelling}) and wherever they are cut.
 *
 * <p>The text is scanned once, from its beginning to its end: neither the length of a secret nor
 * what it consists of costs stack, or more time than its length.
 */
public final class Redaction {
  /** Of no secrets. */
  public static final Redaction NONE = new Redaction(List.of());

  private static final String MASK = "***";

  // Shorter ones protect nothing, and would punch holes into every message.
  private static final int SHORTEST = 4;

  // Of a long token servers often repeat only the beginning. So much of one is no chance.
  private static final int LEAST_BEGINNING = 16;

  // A header may hold several: "session=…; other=…", "Token token=…", "ApiKey id:secret".
  private static final Pattern BETWEEN_PARTS = Pattern.compile("[\\s;,:=\"]+");
  private static final int MOST_PARTS = 16;

  // Where an escape or a character begins that a cut may have left incomplete.
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

  // Spelled out only if there is something to look through, which is not so for most requests.
  private volatile @Nullable List<Secret> secrets;

  private Redaction(List<String> values) {
    this.values = values;
  }

  /**
   * A secret as it may be spelled.
   *
   * @param letters as {@link Spelling} has them
   * @param literal whether the letters include what looks like escapes
   * @param scheme how many of them, at the beginning, are no secret: {@code Bearer}
   */
  private record Secret(String letters, boolean literal, int scheme) {

    /**
     * Where the secret, or enough of its beginning, ends in a text; the index itself if it isn't
     * there.
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

    /** Whether nothing follows but white space, or what a cut left of an escape. */
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
   * Of these values, of what follows a scheme in them, such as {@code Bearer}, and of their long
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
   * @param text what the server or the JDK says
   */
  public String clean(String text, int longest) {
    return clean(text, longest, false);
  }

  /**
   * As {@link #clean(String, int)}.
   *
   * @param cut whether the text may end early, and so in the middle of a secret
   */
  public String clean(String text, int longest, boolean cut) {
    // In this order: a control character in its middle must not hide a secret, nor a cut end it
    // early.
    return Texts.cut(mask(Texts.plain(text), cut), longest);
  }

  /** The text without the secrets, and otherwise as it is. */
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
    // A secret that has escapes itself, or seems to, has other letters once it is escaped.
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

  /** How many secrets, none of them. */
  @Override
  public String toString() {
    return "Redaction[" + values.size() + "]";
  }
}
