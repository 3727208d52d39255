package io.github.assistanttools.client.chat;

import io.github.assistanttools.client.ClientBuilder;
import io.github.assistanttools.client.http.Connection;
import io.github.assistanttools.client.transport.RetryingSender;
import io.github.assistanttools.client.transport.Timing;
import java.net.URI;
import java.time.Instant;

/** Builds a {@link ChatClient}. */
public final class ChatClientBuilder extends ClientBuilder<ChatClientBuilder> {
  private final Connection connection;
  private Timing timing = Timing.SYSTEM;

  ChatClientBuilder(URI baseUri) {
    this(new Connection(baseUri));
  }

  private ChatClientBuilder(Connection connection) {
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
  public ChatClient build() {
    return new ChatClient(
        new RetryingSender(connection.transport("/chat/completions"), timing, Instant.MAX));
  }

  @Override
  protected ChatClientBuilder self() {
    return this;
  }

  ChatClientBuilder timing(Timing other) {
    timing = other;
    return this;
  }
}
