package io.github.assistanttools.client.transport;

import io.github.assistanttools.client.http.Redaction;
import io.github.assistanttools.runtime.internal.FieldReader;
import io.github.assistanttools.runtime.internal.JsonText;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Masks the secrets that a server repeats in the fields of a document that are shown to people. The
 * rest of the document, above all the arguments of calls, stays unchanged to the letter.
 */
public final class DocumentRedactor {
  private final JsonParser parser;
  private final FieldReader in;
  private final String json;
  private final Redaction redaction;
  private final Set<String> shown;
  private final StringBuilder masked = new StringBuilder();
  private int copied;

  private DocumentRedactor(JsonParser parser, String json, Redaction redaction, Set<String> shown) {
    this.parser = parser;
    this.in = new FieldReader(parser);
    this.json = json;
    this.redaction = redaction;
    this.shown = shown;
  }

  /**
   * The document with these fields masked.
   *
   * @param json begins with an object that could be read
   * @param shown the fields, such as {@code status}, or {@code required_action/type} for a field of
   *     an object
   */
  public static String masked(String json, Redaction redaction, Set<String> shown) {
    try (JsonParser parser = JsonObjects.parser(json)) {
      parser.nextToken();
      DocumentRedactor redactor = new DocumentRedactor(parser, json, redaction, shown);
      redactor.in.fields(redactor::readField);
      return redactor.masked.append(json, redactor.copied, json.length()).toString();
    }
  }

  private void readField(String name) {
    Optional<String> within =
        shown.stream().filter(path -> path.startsWith(name + "/")).findFirst();
    if (shown.contains(name)) {
      readTexts();
    } else if (within.isPresent()) {
      in.readIn(within.get().substring(name.length() + 1), this::readTexts);
    } else {
      in.skip();
    }
  }

  /** Masks all texts within a value of any type. */
  private void readTexts() {
    int depth = 0;
    do {
      JsonToken token = parser.currentToken();
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (token == JsonToken.VALUE_STRING) {
        readText();
      }
    } while (depth > 0 && parser.nextToken() != null);
  }

  private void readText() {
    String text = parser.getString();
    String clean = redaction.mask(text);
    if (!clean.equals(text)) {
      int begin = (int) parser.currentTokenLocation().getCharOffset();
      JsonText quoted = new JsonText();
      quoted.string(clean);
      masked.append(json, copied, begin).append(quoted.end());
      copied = (int) parser.currentLocation().getCharOffset();
    }
  }
}
