package io.github.assistanttools.example.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * A request that has found its route.
 *
 * @param ids what stands in the path where the route has {@code {}}, decoded
 * @param query the parameters after the question mark, decoded
 * @param body as it came
 */
record Request(List<String> ids, Map<String, String> query, byte[] body) {

  String id(int index) {
    return ids.get(index);
  }

  Optional<String> query(String name) {
    return Optional.ofNullable(query.get(name));
  }

  /** The body as parameters; none at all if there is no body. */
  Parameters parameters() {
    try {
      return Parameters.of(Json.parse(body));
    } catch (JacksonException malformed) {
      throw ErrorAnswer.malformedJson();
    }
  }
}
