package io.github.assistanttools.processor.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * What a translated regular expression accepts is what the original does. The judge is an engine of
 * ECMA-262, which also must be able to read each translation at all.
 *
 * <p>{@code -Dregex.seed} tries other regular expressions, {@code -Dregex.count} more of them.
 */
class EcmaRegexTest {

  private static final long SEED = Long.getLong("regex.seed", 20_261_125);
  private static final int COUNT = Integer.getInteger("regex.count", 2_000);

  private static final Pattern FORGOTTEN = Pattern.compile("\\\\[DWS]");

  private static final String SPACES = " \\t\\n\\x0B\\f\\r";
  private static final String NO_SPACES =
      "\\S\\x85\\xA0\\u1680\\u180E\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^$",
        "^[A-Z]{2}\\d+$",
        "^\\w+\\D\\W*$",
        "^(a|b)$",
        "^(?:a|b)+?c$",
        "^(a|)$",
        "^()$",
        "^a{2}b{2,}c{2,3}$",
        "^a??b*?c+?d{2}?$",
        "^\\t\\n\\r\\f$",
        "^\\x41\\u0041$",
        "^\\u00e9\u00e9$",
        "^[^a-z]$",
        "^[-a]$",
        "^[a-]$",
        "^[^-a]$",
        "^[a^]$",
        "^[^^]$",
        "^[\\w.-]+$",
        "^[# ]$",
        "^# $",
        "^[+*?.(){}|$/]$",
        "^a/b$",
        "^a-b$",
        "^[a&b]$",
        "^[\\^\\-\\]\\[\\\\]$",
        "^\\^\\$\\\\\\.\\*\\+\\?\\(\\)\\[\\]\\{\\}\\|\\/$",
        "^[\\x00-\\x1F]$",
        "^[\\u0100-\\ud7ff]$",
        "^[\\W\\d]$",
        "^[^\\D]$",
        "^[\\s\\S]*$",
        "^[\n]$",
        "^\u2028$",
        "^[!-~]$",
        "^[a-z-]$"
      })
  void whatIsTheSameInBothStays(String regex) {
    assertThat(EcmaRegex.of(regex)).contains(regex);
  }

  static Stream<Arguments> translations() {
    return Stream.of(
        Arguments.of("", "^$"),
        Arguments.of("a", "^a$"),
        Arguments.of("^a", "^a$"),
        Arguments.of("a$", "^a$"),
        Arguments.of("a|b", "^(?:a|b)$"),
        Arguments.of("^a$|^b$|", "^(?:a|b|)$"),
        Arguments.of("|", "^(?:|)$"),
        Arguments.of(".", "^[^\\n\\r\\u0085\\u2028\\u2029]$"),
        Arguments.of("\\s", "^[" + SPACES + "]$"),
        Arguments.of("\\S+", "^[^" + SPACES + "]+$"),
        Arguments.of("[\\s,]", "^[" + SPACES + ",]$"),
        Arguments.of("[^\\s]", "^[^" + SPACES + "]$"),
        Arguments.of("[\\S]", "^[" + NO_SPACES + "]$"),
        Arguments.of("[^\\S\\n]", "^[^" + NO_SPACES + "\\n]$"),
        Arguments.of("[\\S\\s,]", "^[\\s\\S]$"),
        Arguments.of("\\-\\\"\\@\\ \\_\\#\\'", "^-\"@ _#'$"),
        Arguments.of("[\\.\\@\\\"\\ ]", "^[\\.@\" ]$"),
        Arguments.of("]}", "^\\]\\}$"),
        Arguments.of("[]a]", "^[\\]a]$"),
        Arguments.of("[^]a]", "^[^\\]a]$"),
        Arguments.of("[]-a]", "^[\\]-a]$"),
        Arguments.of("[\\w-]", "^[\\w\\-]$"),
        Arguments.of("[a-c-e]", "^[a-c\\-e]$"),
        Arguments.of("[+--]", "^[+-\\-]$"),
        Arguments.of("[--/]", "^[\\--/]$"),
        Arguments.of("[\\--/]", "^[\\--/]$"),
        Arguments.of("(?<year>\\d{4})-(?<month>\\d\\d)", "^(\\d{4})-(\\d\\d)$"));
  }

  @ParameterizedTest
  @MethodSource("translations")
  void whatReadsDifferentlyIsTranslated(String regex, String pattern) {
    assertThat(EcmaRegex.of(regex)).contains(pattern);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Flags, lookaround, groups that keep what they have
        "(?i)a",
        "(?i:a)",
        "(?-i)a",
        "(?)a",
        "(?=a)a",
        "(?!a)b",
        "(?<=a)b",
        "(?<!a)b",
        "(?>a)",
        "a*+",
        "a++",
        "a?+",
        "a{2}+",
        "[a]*+",
        "(a)++",
        // References
        "(a)\\1",
        "(?<n>a)\\k<n>",
        "(a)\\11",
        // Escapes of Java only, or of another meaning
        "\\ba",
        "a\\B",
        "\\Aa",
        "a\\Z",
        "a\\z",
        "\\Ga",
        "\\R",
        "\\X",
        "\\h",
        "\\H",
        "\\v",
        "\\V",
        "\\N{SPACE}",
        "\\p{L}",
        "\\PL",
        "\\Qa.b\\E",
        "\\E",
        "\\cA",
        "\\07",
        "\\a",
        "\\e",
        "\\x{41}",
        "[\\p{L}]",
        "[\\h]",
        "[\\Q]\\E]",
        "[\\b]",
        "[\\07]",
        "\\\u00e9",
        "\\\n",
        // Sets of sets
        "[a[b]]",
        "[a-c&&[b]]",
        "[a&&b]",
        "[&&a]",
        "[a-[b]]",
        "[^a[^b]]",
        // Ranges that are none
        "[\\d-z]",
        "[\\w-.]",
        "[a-\\d]",
        "[\\s-\\S]",
        "[z-a]",
        // Anchors inside
        "a^b",
        "a$b",
        "(^a)",
        "(a$)",
        "(^a$)|b",
        "^^a",
        "a$$",
        "^*a",
        "a$?",
        "a$\\n",
        "(?:^a|b)",
        // What counts nothing, or twice
        "*",
        "+a",
        "?",
        "{2}",
        "(*a)",
        "a|*",
        "a{2}{3}",
        "a**",
        "a???",
        "(a)?{2}",
        "a{,3}",
        "a{b}",
        "a{",
        "a{ 2}",
        "a{2, 3}",
        "{",
        "a{3,2}",
        "a{99999}",
        "a{2147483648}",
        // Halves and pairs of halves
        "\ud83d\ude00",
        "[\ud83d\ude00]",
        "\ud83d",
        "\\ud83d\\ude00",
        "\\uDE00",
        "[\\ud800-\\udfff]",
        // No regular expressions
        "(",
        ")",
        "a)",
        "(a",
        "[",
        "[]",
        "[^]",
        "[a",
        "\\",
        "\\x4",
        "\\u004",
        "\\u\uff10\uff10\uff14\uff11",
        "\\y",
        "(?<1>a)",
        "(?<n>a)(?<n>b)",
        "(?<n",
        "(?",
        "(?:a",
        "a\0",
        "[\0]"
      })
  void anythingElseIsRefused(String regex) {
    assertThat(EcmaRegex.of(regex)).isEmpty();
  }

  @Test
  void nestingEndsBeforeTheStackDoes() {
    assertThat(EcmaRegex.of("(".repeat(100) + ")".repeat(100))).isPresent();
    assertThat(EcmaRegex.of("(".repeat(50_000) + ")".repeat(50_000))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".",
        "\\s",
        "\\S",
        "\\d",
        "\\D",
        "\\w",
        "\\W",
        "[\\s]",
        "[^\\s]",
        "[\\S]",
        "[^\\S]",
        "[\\S\\n]",
        "[^\\S\\n]",
        "[\\s\\S]",
        "[^\\s\\S]",
        "[\\W\\d]",
        "[^\\W\\d]",
        "[^\\D]",
        "[\\D\\s]",
        "[^a]",
        "[\\x00-\\uffff]",
        "[^\\u0100-\\uffff]"
      })
  void setsHaveTheSameCharacters(String regex) {
    IntStream units = IntStream.rangeClosed(0, Character.MAX_VALUE);
    IntStream pairs = IntStream.of(0x1_0000, 0x1_F600, Character.MAX_CODE_POINT);
    Judge judge = Judge.of(regex).orElseThrow();
    // Below U+3100 is all that is a space or a digit to someone; beyond, a sample will do.
    IntStream.concat(units.filter(c -> c < 0x3100 || c % 0xff == 0), pairs)
        .mapToObj(Character::toString)
        .forEach(judge::accepts);
  }

  @Test
  void randomRegularExpressionsAcceptTheSame() {
    RandomRegex random = new RandomRegex(SEED);
    int[] verdicts = new int[2];
    int translated = 0;
    for (int i = 0; i < COUNT; i++) {
      RandomRegex.Piece made = random.whole();
      Optional<Judge> judge = Judge.of(made.regex());
      for (int j = 0; j < 16 && judge.isPresent(); j++) {
        String text = random.near(made.sample().get(), j / 5);
        verdicts[judge.get().accepts(text) ? 1 : 0]++;
      }
      translated += judge.isPresent() ? 1 : 0;
    }
    assertThat(translated).isGreaterThan(COUNT / 2);
    assertThat(verdicts[0]).isGreaterThan(3 * COUNT);
    assertThat(verdicts[1]).isGreaterThan(3 * COUNT);
  }

  /** Most of these are nonsense; what is not finds the corners of both syntaxes. */
  @Test
  void randomSignsAcceptTheSameIfTheyMeanAnything() {
    RandomRegex random = new RandomRegex(SEED);
    int translated = 0;
    for (int i = 0; i < 2 * COUNT; i++) {
      Optional<Judge> judge = Judge.of(random.signs());
      for (int j = 0; j < 8 && judge.isPresent(); j++) {
        judge.get().accepts(random.near("", j));
      }
      translated += judge.isPresent() ? 1 : 0;
    }
    assertThat(translated).isGreaterThan(COUNT / 4);
  }

  /** Compares what both accept. */
  private record Judge(Pattern regex, String pattern, Ecma ecma) {

    /** None if there is no translation. */
    static Optional<Judge> of(String regex) {
      return EcmaRegex.of(regex).map(pattern -> of(regex, pattern));
    }

    private static Judge of(String regex, String pattern) {
      assertThatCode(() -> new Ecma(pattern))
          .as("%s as %s (seed %d)", ascii(regex), pattern, SEED)
          .doesNotThrowAnyException();
      return new Judge(Pattern.compile(regex), pattern, new Ecma(pattern));
    }

    boolean accepts(String text) {
      boolean java = regex.matcher(text).matches();
      if (fair(text)) {
        assertThat(ecma.finds(text))
            .as("%s as %s for %s (seed %d)", ascii(regex.pattern()), pattern, ascii(text), SEED)
            .isEqualTo(java);
      }
      return java;
    }

    /** Of a set like {@code \D} within brackets, Rhino forgets what lies beyond the BMP. */
    private boolean fair(String text) {
      boolean forgetful = pattern.contains("[") && FORGOTTEN.matcher(pattern).find();
      return !forgetful || text.codePoints().allMatch(Character::isBmpCodePoint);
    }

    private static String ascii(String text) {
      return text.chars()
          .mapToObj(c -> c > ' ' && c <= '~' ? Character.toString(c) : "{%04x}".formatted(c))
          .collect(Collectors.joining());
    }
  }

  /** A pattern as an engine of ECMA-262 reads it. */
  private static final class Ecma {

    private static final ScriptableObject SCOPE = in(Context::initSafeStandardObjects);
    private static final Function TEST =
        (Function) in(context -> context.evaluateString(SCOPE, "(p, t) => p.test(t)", "", 1, null));

    private final Scriptable pattern;

    Ecma(String pattern) {
      this.pattern = in(context -> context.newObject(SCOPE, "RegExp", new Object[] {pattern, "u"}));
    }

    boolean finds(String text) {
      Object[] arguments = {pattern, text};
      return Context.toBoolean(in(context -> TEST.call(context, SCOPE, SCOPE, arguments)));
    }

    private static <T> T in(java.util.function.Function<Context, T> work) {
      try (Context context = Context.enter()) {
        context.setInterpretedMode(true);
        context.setLanguageVersion(Context.VERSION_ES6);
        return work.apply(context);
      }
    }
  }

  /** Random regular expressions, and texts that match them or nearly do. */
  private static final class RandomRegex {

    private static final List<String> ALPHABET =
        List.of(
            "a",
            "b",
            "z",
            "A",
            "0",
            "7",
            "_",
            "-",
            "^",
            "]",
            "}",
            "\\",
            "&",
            ".",
            "/",
            "\"",
            "@",
            "$",
            " ",
            "\t",
            "\n",
            "\r",
            "\u000b",
            "\f",
            "\u0085",
            "\u00a0",
            "\u2028",
            "\u2029",
            "\u3000",
            "\ufeff",
            "\u180e",
            "\u00e9",
            "\u017f",
            "\u212a",
            "\u0663",
            "\uff11",
            "\ud83d\ude00",
            "\ud83d",
            "\ude00");

    private static final List<String> ATOMS =
        List.of(
            "a", "b", "z", "0", "\\d", "\\D", "\\w", "\\W", "\\s", "\\S", ".", "\\-", "-", "]", "}",
            "\\]", "\\.", "\\/", "/", "\\\"", "\\@", "\\ ", " ", "&", "\\t", "\\n", "\\r", "\\x41",
            "\\u0085", "\u00e9", "\u2028", "\n", "\\\\", "\\^", "\\$");

    private static final List<String> MEMBERS =
        List.of(
            "a",
            "b",
            "z",
            "a-z",
            "A-Z",
            "0-9",
            "\\d",
            "\\D",
            "\\w",
            "\\W",
            "\\s",
            "\\S",
            ".",
            "-",
            "\\-",
            "^",
            "\\^",
            "\\]",
            "&",
            "/",
            "!--",
            "--/",
            "[",
            "$",
            "\\t",
            "\\n",
            "\\x0B",
            "\\u0080-\\u00ff",
            "\u00e9",
            "\u2028-\u3000",
            " ",
            "\"",
            "\\\"");

    private static final List<String> QUANTIFIERS =
        List.of("?", "{2}", "{0,2}", "{1,2}?", "??", "?+", "*", "+", "{1,}", "{1,3}", "*?", "+?");

    /** Loops in loops in loops would keep an engine busy for years. */
    private static final List<String> FEW = QUANTIFIERS.subList(0, 6);

    private static final int DEPTH = 2;

    private static final List<String> GROUPS =
        List.of("(", "(", "(?:", "(?:", "(?:", "(?<n%d>", "(?=");

    private static final List<String> SIGNS =
        List.of(
            "a", "b", "0", "1", ",", "-", "-", "^", "$", "[", "[", "[^", "]", "]", "]", "&", "{",
            "}", "(", "(?:", ")", "|", "?", "*", "+", ".", "\\", "\\d", "\\s", "\\S", "\\-", "\\]",
            "\\u", "\\x41");

    private final Random random;
    private int groups;

    RandomRegex(long seed) {
      this.random = new Random(seed);
    }

    record Piece(String regex, Supplier<String> sample) {}

    Piece whole() {
      Piece all = alternatives(DEPTH);
      String start = random.nextInt(3) == 0 ? "^" : "";
      return new Piece(start + all.regex() + (random.nextInt(3) == 0 ? "$" : ""), all.sample());
    }

    String signs() {
      return several(random.nextInt(1, 8), () -> one(SIGNS));
    }

    /** A text after so many small changes. */
    String near(String text, int changes) {
      StringBuilder near = new StringBuilder(text);
      for (int i = 0; i < changes; i++) {
        int at = random.nextInt(near.length() + 1);
        near.replace(at, Math.min(near.length(), at + random.nextInt(2)), one(ALPHABET));
      }
      return near.toString();
    }

    private Piece alternatives(int depth) {
      int count = random.nextInt(3) == 0 ? random.nextInt(2, 4) : 1;
      List<Piece> all = pieces(count, this::sequence, depth);
      String regex = all.stream().map(Piece::regex).collect(Collectors.joining("|"));
      return new Piece(regex, () -> one(all).sample().get());
    }

    private Piece sequence(int depth) {
      List<Piece> all = pieces(random.nextInt(4), this::quantified, depth);
      String regex = all.stream().map(Piece::regex).collect(Collectors.joining());
      return new Piece(regex, () -> several(all));
    }

    private static List<Piece> pieces(int count, IntFunction<Piece> maker, int depth) {
      return Stream.generate(() -> maker.apply(depth)).limit(count).toList();
    }

    private Piece quantified(int depth) {
      boolean group = depth > 0 && random.nextInt(3) == 0;
      Piece once = group ? group(depth) : character();
      if (random.nextInt(3) > 0) {
        return once;
      }
      String quantifier = one(group && depth < DEPTH ? FEW : QUANTIFIERS);
      return new Piece(once.regex() + quantifier, () -> several(random.nextInt(3), once.sample()));
    }

    private Piece group(int depth) {
      Piece inside = alternatives(depth - 1);
      String start = one(GROUPS).formatted(groups++);
      return new Piece(start + inside.regex() + ")", inside.sample());
    }

    private Piece character() {
      String regex = random.nextInt(3) > 0 ? one(ATOMS) : set();
      // Java compiles some sets of sets that it then cannot ask; no translation has those.
      List<String> matching =
          EcmaRegex.of(regex).isPresent()
              ? ALPHABET.stream().filter(Pattern.compile(regex).asMatchPredicate()).toList()
              : List.of();
      return new Piece(regex, () -> matching.isEmpty() ? "" : one(matching));
    }

    private String set() {
      String start = random.nextBoolean() ? "[" : "[^";
      return start + several(random.nextInt(1, 5), () -> one(MEMBERS)) + "]";
    }

    private static String several(int count, Supplier<String> one) {
      return Stream.generate(one).limit(count).collect(Collectors.joining());
    }

    private static String several(List<Piece> all) {
      return all.stream().map(piece -> piece.sample().get()).collect(Collectors.joining());
    }

    private <T> T one(List<T> all) {
      return all.get(random.nextInt(all.size()));
    }
  }
}
