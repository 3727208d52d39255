package io.github.assistanttools.client.http;

import io.github.assistanttools.runtime.internal.Texts;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The settings from which a {@link Transport} is made. */
public final class Connection {
  private static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(1);

  private final URI baseUri;
  private final List<String> prefix = new ArrayList<>();
  private final Map<String, String> query = new LinkedHashMap<>();
  private final List<Credential> credentials = new ArrayList<>();
  private final Map<String, String> headers = new LinkedHashMap<>();
  private Duration requestTimeout = Duration.ofSeconds(60);
  // A model that reasons may take minutes. A timeout that is too short costs a turn each time.
  private Duration turnTimeout = Duration.ofMinutes(10);
  private Duration connectTimeout = Duration.ofSeconds(10);
  private Duration idleTimeout = Duration.ofMinutes(2);
  private long maxResponseBytes = 16L * 1024 * 1024;
  private boolean plainHttp;
  private @Nullable HttpClient httpClient;

  /**
   * Settings without presets.
   *
   * @throws IllegalArgumentException if it is not a base URI
   */
  public Connection(URI baseUri) {
    this.baseUri = new Endpoint(baseUri, List.of(), Map.of()).base();
  }

  public void pathPrefix(String path) {
    for (String segment : path.split("/")) {
      if (!segment.isEmpty()) {
        pathSegment(segment);
      }
    }
  }

  public void query(String name, String value) {
    query.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
  }

  public void authorization(String header, Supplier<String> value) {
    credentials.add(new Credential(header, value));
  }

  public void bearer(Supplier<String> token) {
    Objects.requireNonNull(token, "token");
    authorization("Authorization", () -> bearer(token.get()));
  }

  public void header(String name, String value) {
    Headers.checkName(name);
    Headers.checkValue(name, value);
    headers.put(name, value);
  }

  /** Sets the timeout of all requests, those in which a model takes its turn included. */
  public void requestTimeout(Duration timeout) {
    requestTimeout = positive(timeout);
    turnTimeout = requestTimeout;
  }

  public void connectTimeout(Duration timeout) {
    connectTimeout = positive(timeout);
  }

  public void idleTimeout(Duration timeout) {
    idleTimeout = positive(timeout);
  }

  public void maxResponseBytes(long most) {
    if (most < 1 || most > Integer.MAX_VALUE / 4) {
      throw new IllegalArgumentException(
          "from 1 to " + Integer.MAX_VALUE / 4 + " bytes, not " + most);
    }
    maxResponseBytes = most;
  }

  public void allowPlainHttp() {
    plainHttp = true;
  }

  public void httpClient(HttpClient client) {
    if (client.followRedirects() != Redirect.NEVER) {
      throw new IllegalArgumentException(
          "the HTTP client follows redirects, which may lead to another host; build it with Redirect.NEVER");
    }
    httpClient = client;
  }

  /**
   * The transport.
   *
   * @param appended what the client appends to the path, with a slash before it
   * @throws IllegalArgumentException if a secret would travel unencrypted, or if a part of the path
   *     clearly occurs twice
   */
  public Transport transport(String appended) {
    Endpoint endpoint = new Endpoint(baseUri, prefix, query);
    endpoint.doubled(appended).ifPresent(Connection::refuseDoubled);
    HttpClient http = Optional.ofNullable(httpClient).orElseGet(this::newHttpClient);
    Limits limits = new Limits(requestTimeout, turnTimeout, idleTimeout, maxResponseBytes);
    boolean exposed = endpoint.isExposed() && !plainHttp;
    return new Transport(
        http, endpoint, List.copyOf(credentials), Map.copyOf(headers), limits, exposed);
  }

  /** Adds one segment to the path, which may contain any characters. */
  public void pathSegment(String segment) {
    prefix.add(segment);
    new Endpoint(baseUri, prefix, Map.of()).uri(List.of(), Map.of());
  }

  /** The base URI. */
  @Override
  public String toString() {
    return baseUri.toString();
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
