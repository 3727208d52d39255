package io.github.assistanttools.client.assistants;

import io.github.assistanttools.client.ClientBuilder;
import io.github.assistanttools.client.http.Connection;
import io.github.assistanttools.client.transport.RetryingSender;
import io.github.assistanttools.client.transport.Timing;
import java.net.URI;
import java.time.Instant;

/** Builds an {@link AssistantsClient}. */
public final class AssistantsClientBuilder extends ClientBuilder<AssistantsClientBuilder> {
  private final Connection connection;
  private Timing timing = Timing.SYSTEM;

  AssistantsClientBuilder(URI baseUri) {
    this(new Connection(baseUri));
  }

  private AssistantsClientBuilder(Connection connection) {
    super(connection);
    this.connection = connection;
  }

  /**
   * Builds the client.
   *
   * @throws IllegalArgumentException if a secret would travel unencrypted, as an authorization or
   *     as a header or query parameter whose name marks it as a secret; or if a part of the path
   *     clearly occurs twice
   */
  public AssistantsClient build() {
    return new AssistantsClient(
        new RetryingSender(connection.transport("/threads"), timing, Instant.MAX));
  }

  @Override
  protected AssistantsClientBuilder self() {
    return this;
  }

  /** Adds one segment to the path, which may contain any characters. */
  AssistantsClientBuilder pathSegment(String segment) {
    connection.pathSegment(segment);
    return this;
  }

  AssistantsClientBuilder timing(Timing other) {
    timing = other;
    return this;
  }
}
