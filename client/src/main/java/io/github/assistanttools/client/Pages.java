package io.github.assistanttools.client;

import io.github.assistanttools.client.http.Answer;
import io.github.assistanttools.client.http.Body;
import io.github.assistanttools.client.http.HttpCall;
import io.github.assistanttools.client.http.Redaction;
import io.github.assistanttools.runtime.assistants.MalformedRunException;
import io.github.assistanttools.runtime.internal.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Reads a list page by page, as much as fits into memory whatever the server says: so many items,
 * so many bytes. A server that repeats itself ends the list: each page must have an id that was not
 * there before.
 *
 * @param <T> the type of the items
 */
final class Pages<T> {
  private static final int MOST_ITEMS = 10_000;
  private static final int MOST_ANSWERS = 4;
  private static final int LONGEST_CURSOR = 1_000;

  private final Calls calls;
  private final String what;
  private final BiFunction<String, Redaction, T> reader;
  private final Function<T, String> id;
  private final List<T> items = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private long bytes;
  private String last = "";

  /**
   * A reader of a list.
   *
   * @param what it is, for messages
   * @param reader reads an item; throws {@link MalformedRunException} if it is none
   * @param id the id of an item, empty if it has none
   */
  Pages(Calls calls, String what, BiFunction<String, Redaction, T> reader, Function<T, String> id) {
    this.calls = calls;
    this.what = what;
    this.reader = reader;
    this.id = id;
  }

  /**
   * The items of all pages, at most ten thousand, each once.
   *
   * @param query of the first page
   * @throws ApiException if a page can't be had or read, or if all have more bytes together than
   *     four answers may have
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
      checkSize(answer);
      int before = ids.size();
      Page page = Page.read(Answers.text(answer), MOST_ITEMS - items.size());
      page.items().forEach(json -> add(reader.apply(json, answer.redaction())));
      return page.hasMore() && ids.size() > before && items.size() < MOST_ITEMS && hasCursor();
    } catch (MalformedRunException malformed) {
      throw Answers.unexpected(call, answer, what, malformed.getMessage());
    }
  }

  private void checkSize(Answer answer) {
    long most = MOST_ANSWERS * calls.transport().limits().bytes();
    bytes += answer.body() instanceof Body.Whole whole ? whole.bytes().length : 0;
    if (bytes > most) {
      throw new MalformedRunException("the pages have more than " + most + " bytes together");
    }
  }

  private void add(T item) {
    last = id.apply(item);
    if (last.isEmpty() || ids.add(last)) {
      items.add(item);
    }
  }

  private boolean hasCursor() {
    if (last.length() > LONGEST_CURSOR || !Texts.isWellFormed(last)) {
      throw new MalformedRunException("the last item has an id that cannot be gone on from");
    }
    return !last.isEmpty();
  }
}
