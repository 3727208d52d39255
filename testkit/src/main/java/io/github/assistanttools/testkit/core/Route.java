package io.github.assistanttools.testkit.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A method and a path, such as {@code GET /threads/{}/runs/{}}, and their handler. */
public record Route(String method, List<String> pattern, Handler handler) {

  /** Handles requests. Throws errors as {@link ErrorResponse}. */
  public interface Handler {
    Response handle(Request request);
  }

  public static Route get(String pattern, Handler handler) {
    return new Route("GET", segments(pattern), handler);
  }

  public static Route post(String pattern, Handler handler) {
    return new Route("POST", segments(pattern), handler);
  }

  public static Route delete(String pattern, Handler handler) {
    return new Route("DELETE", segments(pattern), handler);
  }

  /** The same route, whose requests must pass a check first. */
  public Route guarded(Consumer<Request> check) {
    return new Route(
        method,
        pattern,
        request -> {
          check.accept(request);
          return handler.handle(request);
        });
  }

  /** The segments at the places of {@code {}}; empty if the path does not match. */
  public Optional<List<String>> match(List<String> path) {
    if (path.size() != pattern.size()) {
      return Optional.empty();
    }
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < path.size(); i++) {
      if (pattern.get(i).equals("{}")) {
        ids.add(path.get(i));
      } else if (!pattern.get(i).equals(path.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(ids);
  }

  private static List<String> segments(String pattern) {
    return List.of(pattern.substring(1).split("/"));
  }
}
