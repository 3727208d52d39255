package io.github.assistanttools.testkit.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One page of a list: newest first unless {@code order=asc}, at most {@code limit} (20) items. */
public final class Page {

  private static final int DEFAULT = 20;
  private static final int MOST = 100;

  private Page() {}

  /**
   * @param oldestFirst all items as in responses, each with an {@code id}
   */
  public static Response of(List<ObjectNode> oldestFirst, Request request) {
    List<ObjectNode> items = new ArrayList<>(oldestFirst);
    if (!ascending(request)) {
      Collections.reverse(items);
    }
    int limit = limit(request);
    int from = request.query("after").map(id -> indexOf(id, "after", items) + 1).orElse(0);
    int to = items.size();
    Optional<String> before = request.query("before");
    if (before.isPresent()) {
      to = Math.max(from, indexOf(before.get(), "before", items));
      // The items directly before it, not the first ones.
      from = Math.max(from, to - limit);
    }
    boolean more = to - from > limit;
    return Response.of(list(items.subList(from, Math.min(to, from + limit)), more));
  }

  /** The ids of an empty list are empty texts: the published schema does not allow null. */
  private static JsonNode list(List<ObjectNode> data, boolean more) {
    ObjectNode list = Json.object().put("object", "list");
    list.set("data", Json.array(data));
    list.put("first_id", data.isEmpty() ? "" : id(data.get(0)));
    list.put("last_id", data.isEmpty() ? "" : id(data.get(data.size() - 1)));
    return list.put("has_more", more);
  }

  private static String id(ObjectNode item) {
    return item.get("id").stringValue();
  }

  private static boolean ascending(Request request) {
    String order = request.query("order").orElse("desc");
    if (!order.equals("asc") && !order.equals("desc")) {
      throw ErrorResponse.value("order", order, List.of("asc", "desc"));
    }
    return order.equals("asc");
  }

  private static int limit(Request request) {
    String limit = request.query("limit").orElse(String.valueOf(DEFAULT));
    try {
      int number = Integer.parseInt(limit);
      if (number >= 1 && number <= MOST) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Refused below, like a number that is out of range.
    }
    throw ErrorResponse.parameter(
        "limit",
        "invalid_value",
        "Invalid 'limit': expected an integer from 1 to "
            + MOST
            + ", but got '"
            + limit
            + "' instead.");
  }

  private static int indexOf(String id, String param, List<ObjectNode> items) {
    for (int i = 0; i < items.size(); i++) {
      if (id(items.get(i)).equals(id)) {
        return i;
      }
    }
    throw ErrorResponse.parameter(
        param, "invalid_value", "Invalid '" + param + "': '" + id + "' is not in the list.");
  }
}
