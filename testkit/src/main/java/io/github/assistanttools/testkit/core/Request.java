package io.github.assistanttools.testkit.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * A request to a known route.
 *
 * @param ids the segments of the path at the places of {@code {}} in the route, decoded
 * @param query the parameters after the question mark, decoded
 * @param body the raw body
 */
public record Request(List<String> ids, Map<String, String> query, byte[] body) {

  public String id(int index) {
    return ids.get(index);
  }

  public Optional<String> query(String name) {
    return Optional.ofNullable(query.get(name));
  }

  /** The body as parameters; none if there is no body. */
  public Parameters parameters() {
    try {
      return Parameters.of(Json.parse(body));
    } catch (JacksonException malformed) {
      throw ErrorResponse.malformedJson();
    }
  }
}
