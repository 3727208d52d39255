package io.github.assistanttools.client;

import io.github.assistanttools.client.http.Credential;
import io.github.assistanttools.client.http.Endpoint;
import io.github.assistanttools.client.http.Headers;
import io.github.assistanttools.client.http.Limits;
import io.github.assistanttools.client.http.TimeLimit;
import io.github.assistanttools.client.http.Transport;
import io.github.assistanttools.runtime.internal.Texts;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Builds an {@link AssistantsClient}. */
public final class AssistantsClientBuilder {
  private static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(1);

  private final URI baseUri;
  private final List<String> prefix = new ArrayList<>();
  private final Map<String, String> query = new LinkedHashMap<>();
  private final List<Credential> credentials = new ArrayList<>();
  private final Map<String, String> headers = new LinkedHashMap<>();
  private Duration requestTimeout = Duration.ofSeconds(60);
  private Duration connectTimeout = Duration.ofSeconds(10);
  private Duration idleTimeout = Duration.ofMinutes(2);
  private long maxResponseBytes = 16L * 1024 * 1024;
  private boolean plainHttp;
  private @Nullable HttpClient httpClient;
  private Timing timing = Timing.SYSTEM;

  AssistantsClientBuilder(URI baseUri) {
    this.baseUri = new Endpoint(baseUri, List.of(), Map.of()).base();
  }

  /** Adds segments, separated by slashes, to the path between the base URI and {@code /threads}. */
  public AssistantsClientBuilder pathPrefix(String path) {
    for (String segment : path.split("/")) {
      if (!segment.isEmpty()) {
        pathSegment(segment);
      }
    }
    return this;
  }

  /**
   * Adds a query parameter to every request, such as {@code api-version}. One whose name marks it
   * as a secret ({@code …key}, {@code sig} and the like) is treated as one.
   */
  public AssistantsClientBuilder query(String name, String value) {
    query.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
    return this;
  }

  /**
   * Adds a header whose value is a secret.
   *
   * @param value supplies the value for each request, retries included, so that a token may be
   *     renewed
   */
  public AssistantsClientBuilder authorization(String header, Supplier<String> value) {
    credentials.add(new Credential(header, value));
    return this;
  }

  /**
   * Adds the header {@code Authorization: Bearer …} with a key or token, as {@link #authorization}.
   */
  public AssistantsClientBuilder bearer(Supplier<String> token) {
    Objects.requireNonNull(token, "token");
    return authorization("Authorization", () -> bearer(token.get()));
  }

  /**
   * Adds a header to every request. For a secret use {@link #authorization}; a header whose name
   * marks it as a secret ({@code …key}, {@code …token} and the like) is treated as one.
   */
  public AssistantsClientBuilder header(String name, String value) {
    Headers.checkName(name);
    Headers.checkValue(name, value);
    headers.put(name, value);
    return this;
  }

  /**
   * The longest time until a response is complete, or a stream begins, for each attempt. Default:
   * one minute.
   */
  public AssistantsClientBuilder requestTimeout(Duration timeout) {
    requestTimeout = positive(timeout);
    return this;
  }

  /**
   * The longest time to establish a connection. Default: ten seconds. No effect on an HTTP client
   * that is set here.
   */
  public AssistantsClientBuilder connectTimeout(Duration timeout) {
    connectTimeout = positive(timeout);
    return this;
  }

  /** The longest time without data in a stream. Default: two minutes. */
  public AssistantsClientBuilder idleTimeout(Duration timeout) {
    idleTimeout = positive(timeout);
    return this;
  }

  /** The most bytes of a response, and of an event in a stream. Default: 16 MiB. */
  public AssistantsClientBuilder maxResponseBytes(long most) {
    if (most < 1 || most > Integer.MAX_VALUE / 4) {
      throw new IllegalArgumentException(
          "from 1 to " + Integer.MAX_VALUE / 4 + " bytes, not " + most);
    }
    maxResponseBytes = most;
    return this;
  }

  /**
   * Allows secrets to travel unencrypted, for servers within a trusted network. Otherwise a base
   * URI of {@code http} is refused if its host is not this machine and a secret is sent.
   */
  public AssistantsClientBuilder allowPlainHttp() {
    plainHttp = true;
    return this;
  }

  /**
   * The HTTP client to use, with its own proxy, TLS and executor.
   *
   * @throws IllegalArgumentException if it follows redirects: they could take the secrets to other
   *     hosts
   */
  public AssistantsClientBuilder httpClient(HttpClient client) {
    if (client.followRedirects() != Redirect.NEVER) {
      throw new IllegalArgumentException(
          "the HTTP client follows redirects, which may lead to another host; build it with Redirect.NEVER");
    }
    httpClient = client;
    return this;
  }

  /**
   * Builds the client.
   *
   * @throws IllegalArgumentException if a secret would travel unencrypted, as an authorization or
   *     as a header or query parameter whose name marks it as a secret; or if a part of the path
   *     clearly occurs twice
   */
  public AssistantsClient build() {
    Endpoint endpoint = new Endpoint(baseUri, prefix, query);
    endpoint.doubled().ifPresent(AssistantsClientBuilder::refuseDoubled);
    HttpClient http = Optional.ofNullable(httpClient).orElseGet(this::newHttpClient);
    Limits limits = new Limits(requestTimeout, idleTimeout, maxResponseBytes);
    boolean exposed = endpoint.isExposed() && !plainHttp;
    Transport transport =
        new Transport(
            http, endpoint, List.copyOf(credentials), Map.copyOf(headers), limits, exposed);
    return new AssistantsClient(new RetryingSender(transport, timing, Instant.MAX));
  }

  /** Adds one segment to the path, which may contain any characters. */
  AssistantsClientBuilder pathSegment(String segment) {
    prefix.add(segment);
    new Endpoint(baseUri, prefix, Map.of()).uri(List.of(), Map.of());
    return this;
  }

  AssistantsClientBuilder timing(Timing other) {
    timing = other;
    return this;
  }

  /** The destination of requests, without the values of query parameters and headers. */
  @Override
  public String toString() {
    return "AssistantsClientBuilder[" + baseUri + "]";
  }

  private static void refuseDoubled(String part) {
    throw new IllegalArgumentException(
        "the path would have "
            + Texts.quoted(part)
            + " twice: the base URI contains it, and it is added; leave it out of the base URI");
  }

  private HttpClient newHttpClient() {
    return HttpClient.newBuilder()
        .followRedirects(Redirect.NEVER)
        .connectTimeout(connectTimeout)
        .build();
  }

  private static @Nullable String bearer(@Nullable String token) {
    return token == null || token.isBlank() ? token : "Bearer " + token;
  }

  private static Duration positive(Duration timeout) {
    if (timeout.compareTo(SHORTEST_TIMEOUT) < 0) {
      throw new IllegalArgumentException("a timeout of at least a millisecond, not " + timeout);
    }
    return TimeLimit.shorter(timeout, TimeLimit.LONGEST);
  }
}
