package io.github.assistanttools.testkit.core;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * A request to a known route.
 *
 * @param ids the segments of the path at the places of {@code {}} in the route, decoded
 * @param query the parameters after the question mark, decoded
 * @param headers by name in lower case; the first of each name
 * @param body the raw body
 */
public record Request(
    List<String> ids, Map<String, String> query, Map<String, String> headers, byte[] body) {

  public Request withIds(List<String> segments) {
    return new Request(segments, query, headers, body);
  }

  public String id(int index) {
    return ids.get(index);
  }

  public Optional<String> query(String name) {
    return Optional.ofNullable(query.get(name));
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** Whether a header has a secret value; takes the same time for every wrong one. */
  public boolean presents(String name, String secret) {
    return MessageDigest.isEqual(header(name).orElse("").getBytes(UTF_8), secret.getBytes(UTF_8));
  }

  /** Refuses a body that is not declared as JSON. */
  public void checkContentType() {
    String type = header("Content-Type").orElse("");
    if (body.length > 0 && !type.split(";")[0].strip().equalsIgnoreCase("application/json")) {
      throw ErrorResponse.contentType(type);
    }
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
