package io.github.assistanttools.client.assistants;

import io.github.assistanttools.client.transport.JsonObjects;
import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.internal.Field;
import io.github.assistanttools.runtime.internal.FieldReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JsonToken;

/**
 * A page of a list.
 *
 * @param items JSON texts of objects; an item that is not an object is {@link #NO_OBJECT}
 * @param hasMore whether there is another page
 * @param isList whether it has a field for items, which an error with a status of success lacks
 */
record Page(List<String> items, boolean hasMore, boolean isList) {
  static final String NO_OBJECT = "null";

  /**
   * Reads a page.
   *
   * @param most how many items are read; further ones are skipped
   * @throws MalformedRunException if the text is not a page
   */
  static Page read(String json, int most) {
    return JsonObjects.read(json, in -> new Reader(in, most).page());
  }

  /** Without the items, which may contain personal data. */
  @Override
  public String toString() {
    return "Page[" + items.size() + " items]";
  }

  private static final class Reader {
    private final FieldReader in;
    private final int most;
    private Field<List<String>> items = Field.absent();
    private boolean isList;
    private boolean hasMore;

    Reader(FieldReader in, int most) {
      this.in = in;
      this.most = most;
    }

    Page page() {
      in.fields(this::readField);
      return new Page(
          Objects.requireNonNullElse(items.get(MalformedRunException::new), List.of()),
          hasMore,
          isList);
    }

    private void readField(String name) {
      switch (name) {
        case "data" -> {
          isList = true;
          items = in.is(JsonToken.START_ARRAY) ? Field.of(readItems()) : in.other("an array");
        }
        case "has_more" -> {
          hasMore = in.is(JsonToken.VALUE_TRUE);
          in.skip();
        }
        default -> in.skip();
      }
    }

    private List<String> readItems() {
      List<String> texts = new ArrayList<>();
      in.elements(() -> readItem(texts));
      return texts;
    }

    private void readItem(List<String> texts) {
      if (texts.size() == most) {
        in.skip();
      } else if (in.is(JsonToken.START_OBJECT)) {
        texts.add(Objects.requireNonNullElse(in.stringOrJson().value(), NO_OBJECT));
      } else {
        in.skip();
        texts.add(NO_OBJECT);
      }
    }
  }
}
