package io.github.assistanttools.client.assistants;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.http.Body;
import io.github.assistanttools.client.http.Redaction;
import io.github.assistanttools.client.http.Request;
import io.github.assistanttools.client.http.Response;
import io.github.assistanttools.client.transport.ResponseMapper;
import io.github.assistanttools.client.transport.RetryPolicy;
import io.github.assistanttools.client.transport.RetryingSender;
import io.github.assistanttools.runtime.MalformedRunException;
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
 * Reads a list page by page, with bounds on items and bytes, so that it fits into memory whatever
 * the server sends. The list ends where the server repeats itself: each page must have a new id.
 *
 * @param <T> the type of the items
 */
final class Pages<T> {
  private static final int MOST_ITEMS = 10_000;
  private static final int MOST_RESPONSES = 4;
  private static final int LONGEST_CURSOR = 1_000;

  private final RetryingSender sender;
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
   * @param what what it lists, for messages
   * @param reader reads an item, or throws {@link MalformedRunException}
   * @param id the id of an item, empty if it has none
   */
  Pages(
      RetryingSender sender,
      String what,
      BiFunction<String, Redaction, T> reader,
      Function<T, String> id) {
    this.sender = sender;
    this.what = what;
    this.reader = reader;
    this.id = id;
  }

  /**
   * The items of all pages, at most ten thousand, each once.
   *
   * @param query of the first page
   * @throws ApiException if a page can't be retrieved or read, or if all pages together have more
   *     than four times the bytes that a response may have
   */
  List<T> read(Map<String, String> query, String... path) {
    Map<String, String> next = new LinkedHashMap<>(query);
    while (add(Request.get(next, path))) {
      next.put("after", last);
    }
    return List.copyOf(items);
  }

  /** The items of the first page. */
  List<T> readFirst(Map<String, String> query, String... path) {
    add(Request.get(query, path));
    return List.copyOf(items);
  }

  /** Adds a page; true if another one is to be requested. */
  private boolean add(Request request) {
    Response response = sender.send(request, RetryPolicy.IDEMPOTENT);
    try {
      checkSize(response);
      int before = ids.size();
      Page page = Page.read(ResponseMapper.text(response), MOST_ITEMS - items.size());
      page.items().forEach(json -> add(reader.apply(json, response.redaction())));
      return page.hasMore() && ids.size() > before && items.size() < MOST_ITEMS && hasCursor();
    } catch (MalformedRunException malformed) {
      throw ResponseMapper.unexpected(request, response, what, malformed.getMessage());
    }
  }

  private void checkSize(Response response) {
    long most = MOST_RESPONSES * sender.transport().limits().bytes();
    bytes += response.body() instanceof Body.Whole whole ? whole.bytes().length : 0;
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
      throw new MalformedRunException("the id of the last item cannot be used as a cursor");
    }
    return !last.isEmpty();
  }
}
