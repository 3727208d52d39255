package io.github.assistanttools.client.http;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.channels.UnresolvedAddressException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * Sends a request once.
 *
 * @param http does not follow redirects: they could take the secrets to another host
 * @param exposed whether a secret would travel unencrypted, and that was not allowed
 * @param timeLimit how long to wait for responses, where that is less than the limits allow
 */
public record Transport(
    HttpClient http,
    Endpoint endpoint,
    List<Credential> credentials,
    Map<String, String> headers,
    Limits limits,
    boolean exposed,
    TimeLimit timeLimit) {
  private static final String EVENT_STREAM = "text/event-stream";
  private static final String INTERRUPTED = "the thread was interrupted";
  private static final long MOST_ERROR_BYTES = 65_536;
  private static final int LONGEST_CAUSE = 300;
  private static final int MOST_CAUSES = 8;

  // Thrown while the connection is established, before any part of the request is sent.
  private static final List<Class<? extends Exception>> BEFORE_SENDING =
      List.of(
          ConnectException.class,
          HttpConnectTimeoutException.class,
          UnknownHostException.class,
          UnresolvedAddressException.class,
          NoRouteToHostException.class,
          SSLHandshakeException.class);

  /**
   * A transport without a further time limit.
   *
   * @throws IllegalArgumentException if a secret would travel unencrypted with every request
   */
  public Transport(
      HttpClient http,
      Endpoint endpoint,
      List<Credential> credentials,
      Map<String, String> headers,
      Limits limits,
      boolean exposed) {
    this(http, endpoint, credentials, headers, limits, exposed, TimeLimit.NONE);
    if (!credentials.isEmpty()) {
      checkExposure(true);
    }
    checkExposure(headers);
    checkExposure(endpoint.query());
  }

  /** This transport with another time limit. */
  public Transport within(TimeLimit other) {
    return new Transport(http, endpoint, credentials, headers, limits, exposed, other);
  }

  /** This transport for requests in which a model takes its turn. */
  public Transport ofTurn() {
    return new Transport(http, endpoint, credentials, headers, limits.ofTurn(), exposed, timeLimit);
  }

  /**
   * Sends a request and waits for its whole response, or for the beginning of a stream.
   *
   * @throws NoResponseException if none came, or one that can't be read; if the thread was
   *     interrupted, it stays so
   * @throws IllegalArgumentException if the path contains an invalid segment, or if a parameter
   *     whose name marks it as a secret would travel unencrypted
   */
  public Response send(Request request) throws NoResponseException {
    checkExposure(request.query());
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(endpoint.uri(request.path(), request.query()));
    if (Thread.currentThread().isInterrupted()) {
      throw NoResponseException.notSent(INTERRUPTED).permanent();
    }
    headers.forEach(builder::setHeader);
    Redaction redaction = authorize(builder, request);
    if (!timeLimit.isLeft()) {
      throw NoResponseException.notSent("no time is left").permanent();
    }
    builder.setHeader("Accept", request.stream() ? EVENT_STREAM : "application/json");
    request.body().ifPresent(body -> builder.setHeader("Content-Type", "application/json"));
    builder.method(
        request.method(),
        request.body().map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody));
    if (endpoint.isPlain()) {
      // Otherwise the first request asks for an upgrade to HTTP/2, which some servers mishandle.
      builder.version(Version.HTTP_1_1);
    }
    HttpResponse<Body> response = await(begin(builder.build(), request, redaction), redaction);
    refuseEncoded(response);
    return new Response(response.statusCode(), response.headers(), response.body(), redaction);
  }

  /** Where requests go. */
  @Override
  public String toString() {
    return endpoint.toString();
  }

  private void checkExposure(Map<String, String> named) {
    checkExposure(named.keySet().stream().anyMatch(Redaction::isSecret));
  }

  private void checkExposure(boolean secret) {
    if (exposed && secret) {
      throw new IllegalArgumentException(
          "a key or token would travel unencrypted to "
              + endpoint.base().getHost()
              + "; use https, or call allowPlainHttp()");
    }
  }

  private Redaction authorize(HttpRequest.Builder builder, Request request)
      throws NoResponseException {
    List<String> secrets = new ArrayList<>();
    for (Credential credential : credentials) {
      String value = credential.current();
      secrets.add(value);
      builder.setHeader(credential.header(), value);
    }
    addSecrets(headers, secrets);
    addSecrets(endpoint.query(), secrets);
    addSecrets(request.query(), secrets);
    return Redaction.of(secrets);
  }

  private static void addSecrets(Map<String, String> named, List<String> secrets) {
    named.forEach(
        (name, value) -> {
          if (Redaction.isSecret(name)) {
            secrets.add(value);
          }
        });
  }

  private BodySubscriber<Body> body(Request request, ResponseInfo info) {
    if (info.statusCode() >= 300) {
      return new BoundedBody(Math.min(limits.bytes(), MOST_ERROR_BYTES), true);
    }
    if (request.stream() && Response.mediaType(info.headers()).equals(EVENT_STREAM)) {
      return new StreamBody();
    }
    return new BoundedBody(limits.bytes(), false);
  }

  private CompletableFuture<HttpResponse<Body>> begin(
      HttpRequest httpRequest, Request request, Redaction redaction) throws NoResponseException {
    try {
      return http.sendAsync(httpRequest, info -> body(request, info));
    } catch (RuntimeException failure) {
      // From an executor that rejects tasks, or a user's client that was shut down.
      throw failed(failure, redaction);
    }
  }

  private HttpResponse<Body> await(
      CompletableFuture<HttpResponse<Body>> response, Redaction redaction)
      throws NoResponseException {
    try {
      return get(response);
    } catch (ExecutionException failure) {
      throw failed(failure.getCause(), redaction);
    } catch (CancellationException failure) {
      throw failed(failure, redaction);
    } catch (TimeoutException late) {
      abandon(response);
      throw timeLimit.isLeft()
          ? NoResponseException.lost("no response within " + limits.request())
          : NoResponseException.lost("no response in the time that was left").permanent();
    } catch (InterruptedException interrupt) {
      abandon(response);
      Thread.currentThread().interrupt();
      throw NoResponseException.lost(INTERRUPTED).permanent();
    }
  }

  private <T> T get(CompletableFuture<T> response)
      throws InterruptedException, ExecutionException, TimeoutException {
    long start = System.nanoTime();
    while (true) {
      try {
        return response.get(Math.max(0, leftSince(start)), TimeUnit.MILLISECONDS);
      } catch (TimeoutException late) {
        if (leftSince(start) <= 0) {
          throw late;
        }
      }
    }
  }

  /** How many milliseconds the response may still take to a request that was sent then. */
  private long leftSince(long start) {
    long waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    return Math.min(limits.request().toMillis() - waited, timeLimit.left().toMillis());
  }

  private static void abandon(CompletableFuture<HttpResponse<Body>> response) {
    response.cancel(true);
    // It may have arrived at this moment.
    response.thenAccept(late -> late.body().discard());
  }

  private static NoResponseException failed(@Nullable Throwable failure, Redaction redaction) {
    StringBuilder message = new StringBuilder();
    boolean sent = true;
    Throwable cause = failure;
    for (int i = 0; cause != null && i < MOST_CAUSES; i++, cause = cause.getCause()) {
      if (cause instanceof BoundedBody.TooLargeException) {
        return NoResponseException.unreadable(String.valueOf(cause.getMessage()));
      }
      sent &= !isBeforeSending(cause);
      message.append(i == 0 ? "" : ", ").append(cause.getClass().getSimpleName());
      if (cause.getMessage() != null && cause.getCause() == null) {
        message.append(" (").append(cause.getMessage()).append(')');
      }
    }
    String causes = redaction.clean(message.toString(), LONGEST_CAUSE);
    return sent
        ? NoResponseException.lost("the connection failed: " + causes)
        : NoResponseException.notSent("no connection: " + causes);
  }

  private static boolean isBeforeSending(Throwable failure) {
    return BEFORE_SENDING.stream().anyMatch(type -> type.isInstance(failure));
  }

  private static void refuseEncoded(HttpResponse<Body> response) throws NoResponseException {
    String encoding = response.headers().firstValue("content-encoding").orElse("identity");
    if (response.statusCode() < 300 && !encoding.equalsIgnoreCase("identity")) {
      response.body().discard();
      // Not decoded: a small response could become a large one.
      throw NoResponseException.unreadable(
          "the response has a content encoding, though none was asked for");
    }
  }
}
