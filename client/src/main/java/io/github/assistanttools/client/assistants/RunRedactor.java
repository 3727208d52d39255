package io.github.assistanttools.client.assistants;

import io.github.assistanttools.client.http.Redaction;
import io.github.assistanttools.client.transport.JsonObjects;
import io.github.assistanttools.runtime.internal.FieldReader;
import io.github.assistanttools.runtime.internal.JsonText;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Masks the secrets that a server repeats in the fields of a run that are shown to people: its
 * status, why it failed or is incomplete, and the type of its required action. The rest of the
 * document, above all the arguments of calls, stays unchanged to the letter.
 */
final class RunRedactor {
  private final JsonParser parser;
  private final FieldReader in;
  private final String json;
  private final Redaction redaction;
  private final StringBuilder masked = new StringBuilder();
  private int copied;

  private RunRedactor(JsonParser parser, String json, Redaction redaction) {
    this.parser = parser;
    this.in = new FieldReader(parser);
    this.json = json;
    this.redaction = redaction;
  }

  /**
   * The document with these fields masked.
   *
   * @param json begins with an object that could be read
   */
  static String masked(String json, Redaction redaction) {
    try (JsonParser parser = JsonObjects.parser(json)) {
      parser.nextToken();
      RunRedactor redactor = new RunRedactor(parser, json, redaction);
      redactor.in.fields(redactor::readField);
      return redactor.masked.append(json, redactor.copied, json.length()).toString();
    }
  }

  private void readField(String name) {
    switch (name) {
      case "status", "last_error", "incomplete_details" -> readTexts();
      case "required_action" -> in.readIn("type", this::readTexts);
      default -> in.skip();
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
    String shown = redaction.mask(text);
    if (!shown.equals(text)) {
      int begin = (int) parser.currentTokenLocation().getCharOffset();
      JsonText quoted = new JsonText();
      quoted.string(shown);
      masked.append(json, copied, begin).append(quoted.end());
      copied = (int) parser.currentLocation().getCharOffset();
    }
  }
}
