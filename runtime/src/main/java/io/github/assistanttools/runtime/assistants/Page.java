package io.github.assistanttools.runtime.assistants;

import io.github.assistanttools.runtime.internal.Json;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/**
 * A page of a list.
 *
 * @param items JSON texts
 * @param hasMore whether there is another page
 */
record Page(List<String> items, boolean hasMore) {

  /**
   * Reads a page.
   *
   * @throws MalformedRunException if it is none
   */
  static Page read(String json) {
    JsonParser parser = null;
    try {
      parser = Json.FACTORY.createParser(ObjectReadContext.empty(), json);
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new MalformedRunException("the document: expected an object");
      }
      return new Reader(new FieldReader(parser)).page();
    } catch (JacksonException failure) {
      throw new MalformedRunException(Json.fault(failure, parser));
    }
  }

  private static final class Reader {
    private final FieldReader in;
    private Field<List<String>> items = Field.absent();
    private boolean hasMore;

    Reader(FieldReader in) {
      this.in = in;
    }

    Page page() {
      in.fields(this::readField);
      return new Page(Objects.requireNonNullElse(items.get(), List.of()), hasMore);
    }

    private void readField(String name) {
      switch (name) {
        case "data" -> items = in.list(in::stringOrJson);
        case "has_more" -> hasMore = in.is(JsonToken.VALUE_TRUE);
        default -> in.skip();
      }
    }
  }
}
