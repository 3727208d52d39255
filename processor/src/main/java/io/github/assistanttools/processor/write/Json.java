package io.github.assistanttools.processor.write;

import java.io.StringWriter;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Writes JSON as people like to read it: two spaces, what is short on one line. */
final class Json {

  private static final JsonFactory FACTORY = new JsonFactory();

  private static final DefaultPrettyPrinter PRETTY =
      new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                  .withArrayElementSpacing(Separators.Spacing.AFTER)
                  .withObjectEmptySeparator("")
                  .withArrayEmptySeparator(""))
          // Never the line separator of the machine: the same sources give the same bytes.
          .withObjectIndenter(new DefaultIndenter("  ", "\n"))
          .withArrayIndenter(new NoIndenter());

  private static final int LONGEST_LINE = 80;

  /** An object whose properties are neither objects nor arrays of them, one a line. */
  private static final Pattern FLAT_OBJECT =
      Pattern.compile("\\{\\n((?: *\"[^\\n]*[^\\n{\\[]\\n)+) *}");

  private static final Pattern LINE_END = Pattern.compile("\\n *");

  private Json() {}

  static String pretty(Consumer<JsonGenerator> content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(new Pretty(), text)) {
      content.accept(json);
    }
    // JSON may hold these raw; Java's text blocks, and those who print lines, take them for line ends.
    return FLAT_OBJECT
        .matcher(text.toString())
        .replaceAll(object -> Matcher.quoteReplacement(onOneLine(object)))
        .replace("\u0085", "\\u0085")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  /** An object that is short enough for it; else as it is. */
  private static String onOneLine(MatchResult object) {
    String line = "{" + LINE_END.matcher(object.group(1).strip()).replaceAll(" ") + "}";
    return line.length() <= LONGEST_LINE ? line : object.group();
  }

  /** Copies a JSON literal, every digit of it. */
  static void copy(String literal, JsonGenerator json) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), literal)) {
      parser.nextToken();
      json.copyCurrentStructureExact(parser);
    }
  }

  /** The text of a JSON scalar: a string decoded, anything else as it is written. */
  static String text(String literal) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), literal)) {
      parser.nextToken();
      return parser.getString();
    }
  }

  private static final class Pretty extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      return PRETTY.createInstance();
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }

  private static final class NoIndenter implements DefaultPrettyPrinter.Indenter {
    @Override
    public void writeIndentation(JsonGenerator json, int level) {
      // Elements follow each other on one line.
    }

    @Override
    public boolean isInline() {
      return true;
    }
  }
}
