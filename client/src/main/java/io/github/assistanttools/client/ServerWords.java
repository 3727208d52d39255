package io.github.assistanttools.client;

import io.github.assistanttools.client.http.Redaction;
import io.github.assistanttools.runtime.internal.FieldReader;
import io.github.assistanttools.runtime.internal.JsonText;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Masks the secrets that a server repeats in those words of a run that are told to people: its
 * status, why it failed or is incomplete, and what else than outputs it requires. All else of the
 * document stays as it came, to the letter: the arguments of calls above all.
 */
final class ServerWords {
  private final JsonParser parser;
  private final FieldReader in;
  private final String json;
  private final Redaction redaction;
  private final StringBuilder masked = new StringBuilder();
  private int copied;

  private ServerWords(JsonParser parser, String json, Redaction redaction) {
    this.parser = parser;
    this.in = new FieldReader(parser);
    this.json = json;
    this.redaction = redaction;
  }

  /**
   * The document with its words masked.
   *
   * @param json begins with an object, which could be read
   */
  static String masked(String json, Redaction redaction) {
    try (JsonParser parser = JsonObjects.parser(json)) {
      parser.nextToken();
      ServerWords words = new ServerWords(parser, json, redaction);
      words.in.fields(words::readField);
      return words.masked.append(json, words.copied, json.length()).toString();
    }
  }

  private void readField(String name) {
    switch (name) {
      case "status", "last_error", "incomplete_details" -> readWords();
      case "required_action" -> in.readIn("type", this::readWords);
      default -> in.skip();
    }
  }

  /** All texts within a value, whatever its shape. */
  private void readWords() {
    int depth = 0;
    do {
      JsonToken token = parser.currentToken();
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (token == JsonToken.VALUE_STRING) {
        readWord();
      }
    } while (depth > 0 && parser.nextToken() != null);
  }

  private void readWord() {
    String word = parser.getString();
    String told = redaction.mask(word);
    if (!told.equals(word)) {
      int begin = (int) parser.currentTokenLocation().getCharOffset();
      JsonText quoted = new JsonText();
      quoted.string(told);
      masked.append(json, copied, begin).append(quoted.end());
      copied = (int) parser.currentLocation().getCharOffset();
    }
  }
}
