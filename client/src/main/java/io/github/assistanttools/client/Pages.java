package io.github.assistanttools.client;

import io.github.assistanttools.client.http.Answer;
import io.github.assistanttools.client.http.HttpCall;
import io.github.assistanttools.runtime.assistants.MalformedRunException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads a list page by page, within bounds: so many items, so many characters. A server that repeats
 * itself ends the list: each page must have an item that was not there before.
 *
 * @param <T> the type of the items
 */
final class Pages<T> {
  static final int MOST_ITEMS = 10_000;
  private static final long MOST_CHARACTERS = 64L * 1024 * 1024;

  private final Calls calls;
  private final String what;
  private final Function<String, T> reader;
  private final Function<T, String> id;
  private final List<T> items = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private long characters;
  private String last = "";

  /**
   * A reader of a list.
   *
   * @param what it is, for messages
   * @param reader reads an item; throws {@link MalformedRunException} if it is none
   * @param id the id of an item, empty if it has none
   */
  Pages(Calls calls, String what, Function<String, T> reader, Function<T, String> id) {
    this.calls = calls;
    this.what = what;
    this.reader = reader;
    this.id = id;
  }

  /**
   * The items of all pages, at most {@value #MOST_ITEMS}.
   *
   * @param query of the first page
   * @throws ApiException if a page can't be had or read, or if all of them are too large
   */
  List<T> read(Map<String, String> query, String... path) {
    Map<String, String> next = new LinkedHashMap<>(query);
    while (add(HttpCall.get(next, path))) {
      next.put("after", last);
    }
    return List.copyOf(items);
  }

  /** The items of the first page. */
  List<T> readFirst(Map<String, String> query, String... path) {
    add(HttpCall.get(query, path));
    return List.copyOf(items);
  }

  /** Adds a page, and tells whether there is another one to ask for. */
  private boolean add(HttpCall call) {
    Answer answer = calls.send(call, Repeat.ALWAYS);
    try {
      int before = items.size();
      String text = Answers.text(answer);
      characters += text.length();
      if (characters > MOST_CHARACTERS) {
        throw new MalformedRunException("all pages together have more than " + MOST_CHARACTERS + " characters");
      }
      Page page = Page.read(text);
      page.items().forEach(this::add);
      return page.hasMore() && items.size() > before && items.size() < MOST_ITEMS && !last.isEmpty();
    } catch (MalformedRunException malformed) {
      throw Answers.unexpected(call, answer, what, malformed.getMessage());
    }
  }

  private void add(String json) {
    if (json == null) {
      throw new MalformedRunException("an item of the list is null");
    }
    T item = reader.apply(json);
    last = id.apply(item);
    if (items.size() < MOST_ITEMS && (last.isEmpty() || ids.add(last))) {
      items.add(item);
    }
  }
}
