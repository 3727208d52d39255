package io.github.assistanttools.client;

import io.github.assistanttools.runtime.assistants.MalformedRunException;
import io.github.assistanttools.runtime.internal.Field;
import io.github.assistanttools.runtime.internal.FieldReader;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JsonToken;

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
    return JsonObjects.read(json, in -> new Reader(in).page());
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
      return new Page(Objects.requireNonNullElse(items.get(MalformedRunException::new), List.of()), hasMore);
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
