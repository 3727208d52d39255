package io.github.assistanttools.client;

import io.github.assistanttools.client.http.Connection;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * The settings of a connection, which the clients of all protocols share.
 *
 * @param <B> the client's own builder
 */
public abstract class ClientBuilder<B extends ClientBuilder<B>> {
  private final Connection connection;

  /** For the clients of this module: its parameter's type is not exported. */
  protected ClientBuilder(Connection connection) {
    this.connection = connection;
  }

  /** This builder. */
  protected abstract B self();

  /** Adds segments, separated by slashes, to the path below the base URI. */
  public B pathPrefix(String path) {
    connection.pathPrefix(path);
    return self();
  }

  /**
   * Adds a query parameter to every request, such as {@code api-version}. One whose name marks it
   * as a secret ({@code …key}, {@code sig} and the like) is treated as one.
   */
  public B query(String name, String value) {
    connection.query(name, value);
    return self();
  }

  /**
   * Adds a header whose value is a secret.
   *
   * @param value supplies the value for each request, retries included, so that a token may be
   *     renewed
   */
  public B authorization(String header, Supplier<String> value) {
    connection.authorization(header, value);
    return self();
  }

  /**
   * Adds the header {@code Authorization: Bearer …} with a key or token, as {@link #authorization}.
   */
  public B bearer(Supplier<String> token) {
    connection.bearer(token);
    return self();
  }

  /**
   * Adds a header to every request. For a secret use {@link #authorization}; a header whose name
   * marks it as a secret ({@code …key}, {@code …token} and the like) is treated as one.
   */
  public B header(String name, String value) {
    connection.header(name, value);
    return self();
  }

  /**
   * The longest time until a response is complete, or a stream begins, for each attempt. Default:
   * ten minutes for a request in which a model takes its turn (the creation of a response that is
   * not in the background, and of a completion), one minute for all others.
   */
  public B requestTimeout(Duration timeout) {
    connection.requestTimeout(timeout);
    return self();
  }

  /**
   * The longest time to establish a connection. Default: ten seconds. No effect on an HTTP client
   * that is set here.
   */
  public B connectTimeout(Duration timeout) {
    connection.connectTimeout(timeout);
    return self();
  }

  /** The longest time without data in a stream. Default: two minutes. */
  public B idleTimeout(Duration timeout) {
    connection.idleTimeout(timeout);
    return self();
  }

  /** The most bytes of a response, and of an event in a stream. Default: 16 MiB. */
  public B maxResponseBytes(long most) {
    connection.maxResponseBytes(most);
    return self();
  }

  /**
   * Allows secrets to travel unencrypted, for servers within a trusted network. Otherwise a base
   * URI of {@code http} is refused if its host is not this machine and a secret is sent.
   */
  public B allowPlainHttp() {
    connection.allowPlainHttp();
    return self();
  }

  /**
   * The HTTP client to use, with its own proxy, TLS and executor.
   *
   * @throws IllegalArgumentException if it follows redirects: they could take the secrets to other
   *     hosts
   */
  public B httpClient(HttpClient client) {
    connection.httpClient(client);
    return self();
  }

  /** The destination of requests, without the values of query parameters and headers. */
  @Override
  public String toString() {
    return getClass().getSimpleName() + "[" + connection + "]";
  }
}
