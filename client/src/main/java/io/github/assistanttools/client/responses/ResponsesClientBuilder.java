package io.github.assistanttools.client.responses;

import io.github.assistanttools.client.ClientBuilder;
import io.github.assistanttools.client.http.Connection;
import io.github.assistanttools.client.transport.JsonTexts;
import io.github.assistanttools.client.transport.RetryingSender;
import io.github.assistanttools.client.transport.Timing;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Builds a {@link ResponsesClient}. */
public final class ResponsesClientBuilder extends ClientBuilder<ResponsesClientBuilder> {
  // A driver reads them in the request, to know what to send next.
  private static final Set<String> DECISIVE =
      Set.of(
          "input",
          "stream",
          "store",
          "background",
          "conversation",
          "previous_response_id",
          "tool_choice",
          "tools");

  private final Connection connection;
  private final Map<String, String> fields = new LinkedHashMap<>();
  private Timing timing = Timing.SYSTEM;

  ResponsesClientBuilder(URI baseUri) {
    this(new Connection(baseUri));
  }

  private ResponsesClientBuilder(Connection connection) {
    super(connection);
    this.connection = connection;
  }

  /**
   * Adds a field to each request that creates a response, unless the request sets it itself: for
   * servers that want to know, for example, which agent responds.
   *
   * @param json its value
   * @throws IllegalArgumentException if that is not one JSON value, or if the field decides how a
   *     request is driven, such as {@code store}: each request sets it itself
   */
  public ResponsesClientBuilder requestField(String name, String json) {
    if (DECISIVE.contains(name)) {
      throw new IllegalArgumentException(
          "the field " + name + " decides how a request is driven; set it in the request");
    }
    JsonTexts.check(name, json);
    fields.put(Objects.requireNonNull(name, "name"), json);
    return this;
  }

  /**
   * Builds the client.
   *
   * @throws IllegalArgumentException if a secret would travel unencrypted, as an authorization or
   *     as a header or query parameter whose name marks it as a secret; or if a part of the path
   *     clearly occurs twice
   */
  public ResponsesClient build() {
    return new ResponsesClient(
        new RetryingSender(connection.transport("/responses"), timing, Instant.MAX),
        new LinkedHashMap<>(fields));
  }

  @Override
  protected ResponsesClientBuilder self() {
    return this;
  }

  /** Adds one segment to the path, which may contain any characters. */
  ResponsesClientBuilder pathSegment(String segment) {
    connection.pathSegment(segment);
    return this;
  }

  ResponsesClientBuilder timing(Timing other) {
    timing = other;
    return this;
  }
}
