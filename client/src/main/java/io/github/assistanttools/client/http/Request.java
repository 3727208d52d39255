package io.github.assistanttools.client.http;

import io.github.assistanttools.runtime.internal.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A request, without its destination and credentials.
 *
 * @param method GET, POST or DELETE
 * @param path segments below the endpoint
 * @param query names and values besides those of the endpoint
 * @param body JSON text, if there is a body
 * @param stream whether the response is to be a stream of events
 */
public record Request(
    String method,
    List<String> path,
    Map<String, String> query,
    Optional<String> body,
    boolean stream) {
  private static final int LONGEST_PATH = 300;
  private static final int LONGEST_SEGMENT = 64;

  /** A GET. */
  public static Request get(Map<String, String> query, String... path) {
    return new Request("GET", List.of(path), query, Optional.empty(), false);
  }

  /** A GET whose response is to be a stream of events. */
  public static Request streamed(Map<String, String> query, String... path) {
    return new Request("GET", List.of(path), query, Optional.empty(), true);
  }

  /** A DELETE. */
  public static Request delete(String... path) {
    return new Request("DELETE", List.of(path), Map.of(), Optional.empty(), false);
  }

  /** A POST without a body. */
  public static Request post(String... path) {
    return new Request("POST", List.of(path), Map.of(), Optional.empty(), false);
  }

  /** A POST with a body, whose response is to be a document. */
  public static Request post(String json, List<String> path) {
    return new Request("POST", path, Map.of(), Optional.of(json), false);
  }

  /** A POST with a body, whose response is to be a stream of events. */
  public static Request stream(String json, String... path) {
    return new Request("POST", List.of(path), Map.of(), Optional.of(json), true);
  }

  /**
   * Method and path, as they are sent and cut to a bounded length. The body is left out: it may
   * contain personal data.
   */
  @Override
  public String toString() {
    // Ids come from servers. Encoded, they can neither add a line to a log nor reverse its
    // direction.
    String segments = path.stream().map(Request::shown).collect(Collectors.joining("/"));
    return method + " /" + Texts.cut(segments, LONGEST_PATH);
  }

  private static String shown(String segment) {
    return Texts.cut(
        Percent.encoded(Texts.wellFormed(Texts.cut(segment, LONGEST_SEGMENT))), LONGEST_SEGMENT);
  }
}
