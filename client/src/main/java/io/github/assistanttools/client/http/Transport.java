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
 * @param http follows no redirects: they could lead to another host, with the secrets on board
 * @param exposed whether a secret would travel unencrypted, though nobody said that it may
 * @param patience how long answers are waited for, where that is less than the limits allow
 */
public record Transport(
    HttpClient http,
    Endpoint endpoint,
    List<Credential> credentials,
    Map<String, String> headers,
    Limits limits,
    boolean exposed,
    Patience patience) {
  private static final long MOST_ERROR_BYTES = 65_536;
  private static final int LONGEST_CAUSE = 300;
  private static final int MOST_CAUSES = 8;

  // Thrown while the connection is made, before anything of the request is on its way.
  private static final List<Class<? extends Exception>> BEFORE_SENDING =
      List.of(
          ConnectException.class,
          HttpConnectTimeoutException.class,
          UnknownHostException.class,
          UnresolvedAddressException.class,
          NoRouteToHostException.class,
          SSLHandshakeException.class);

  /**
   * A transport with the patience of its limits.
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
    this(http, endpoint, credentials, headers, limits, exposed, Patience.ENDLESS);
    if (!credentials.isEmpty()) {
      checkExposure(true);
    }
    checkExposure(headers);
    checkExposure(endpoint.query());
  }

  /** This with another patience. */
  public Transport within(Patience other) {
    return new Transport(http, endpoint, credentials, headers, limits, exposed, other);
  }

  /**
   * Sends a request and waits for its answer, all of it unless it is a stream.
   *
   * @throws NoAnswerException if none came, or one that can't be read; if the thread was
   *     interrupted, it stays so
   * @throws IllegalArgumentException if the path has a segment that can be none, or if a parameter
   *     whose name says that it is a secret would travel unencrypted
   */
  public Answer send(HttpCall call) throws NoAnswerException {
    checkExposure(call.query());
    HttpRequest.Builder request = HttpRequest.newBuilder(endpoint.uri(call.path(), call.query()));
    if (Thread.currentThread().isInterrupted()) {
      throw NoAnswerException.notSent("the thread was interrupted").forGood();
    }
    headers.forEach(request::setHeader);
    Redaction redaction = authorize(request, call);
    if (!patience.isLeft()) {
      throw NoAnswerException.notSent("no time is left").forGood();
    }
    request.setHeader("Accept", call.stream() ? "text/event-stream" : "application/json");
    call.body().ifPresent(body -> request.setHeader("Content-Type", "application/json"));
    request.method(
        call.method(), call.body().map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody));
    if (endpoint.isPlain()) {
      // Else each first request would ask for an upgrade to HTTP/2, at which some servers stumble.
      request.version(Version.HTTP_1_1);
    }
    HttpResponse<Body> response = await(begin(request.build(), call, redaction), redaction);
    refuseEncoded(response);
    return new Answer(response.statusCode(), response.headers(), response.body(), redaction);
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
              + "; use https, or say allowPlainHttp()");
    }
  }

  private Redaction authorize(HttpRequest.Builder request, HttpCall call) throws NoAnswerException {
    List<String> secrets = new ArrayList<>();
    for (Credential credential : credentials) {
      String value = credential.current();
      secrets.add(value);
      request.setHeader(credential.header(), value);
    }
    addSecrets(headers, secrets);
    addSecrets(endpoint.query(), secrets);
    addSecrets(call.query(), secrets);
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

  private BodySubscriber<Body> body(HttpCall call, ResponseInfo info) {
    if (info.statusCode() >= 300) {
      return new BoundedBody(Math.min(limits.bytes(), MOST_ERROR_BYTES), true);
    }
    if (call.stream() && Answer.mediaType(info.headers()).equals("text/event-stream")) {
      return new StreamBody();
    }
    return new BoundedBody(limits.bytes(), false);
  }

  private CompletableFuture<HttpResponse<Body>> begin(
      HttpRequest request, HttpCall call, Redaction redaction) throws NoAnswerException {
    try {
      return http.sendAsync(request, info -> body(call, info));
    } catch (RuntimeException failure) {
      // From an executor that takes no tasks, or a client of the user's own that was shut down.
      throw failed(failure, redaction);
    }
  }

  private HttpResponse<Body> await(
      CompletableFuture<HttpResponse<Body>> response, Redaction redaction)
      throws NoAnswerException {
    try {
      return get(response);
    } catch (ExecutionException failure) {
      throw failed(failure.getCause(), redaction);
    } catch (CancellationException failure) {
      throw failed(failure, redaction);
    } catch (TimeoutException late) {
      abandon(response);
      throw patience.isLeft()
          ? NoAnswerException.lost("no answer within " + limits.request())
          : NoAnswerException.lost("no answer in the time that was left").forGood();
    } catch (InterruptedException interrupt) {
      abandon(response);
      Thread.currentThread().interrupt();
      throw NoAnswerException.lost("the thread was interrupted").forGood();
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

  /** The milliseconds that an answer may still take to a request that was sent then. */
  private long leftSince(long start) {
    long waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    return Math.min(limits.request().toMillis() - waited, patience.left().toMillis());
  }

  private static void abandon(CompletableFuture<HttpResponse<Body>> response) {
    response.cancel(true);
    // It may have come in this very moment.
    response.thenAccept(late -> late.body().discard());
  }

  private static NoAnswerException failed(@Nullable Throwable failure, Redaction redaction) {
    StringBuilder message = new StringBuilder();
    boolean sent = true;
    Throwable cause = failure;
    for (int i = 0; cause != null && i < MOST_CAUSES; i++, cause = cause.getCause()) {
      if (cause instanceof BoundedBody.TooLargeException) {
        return NoAnswerException.lost(String.valueOf(cause.getMessage())).forGood();
      }
      sent &= !isBeforeSending(cause);
      message.append(i == 0 ? "" : ", ").append(cause.getClass().getSimpleName());
      if (cause.getMessage() != null && cause.getCause() == null) {
        message.append(" (").append(cause.getMessage()).append(')');
      }
    }
    String told = redaction.clean(message.toString(), LONGEST_CAUSE);
    return sent
        ? NoAnswerException.lost("the connection failed: " + told)
        : NoAnswerException.notSent("no connection: " + told);
  }

  private static boolean isBeforeSending(Throwable failure) {
    return BEFORE_SENDING.stream().anyMatch(type -> type.isInstance(failure));
  }

  private static void refuseEncoded(HttpResponse<Body> response) throws NoAnswerException {
    String encoding = response.headers().firstValue("content-encoding").orElse("identity");
    if (response.statusCode() < 300 && !encoding.equalsIgnoreCase("identity")) {
      response.body().discard();
      // Not decoded, so that no small answer can become a large one.
      throw NoAnswerException.lost("the answer has a content encoding, though none was asked for")
          .forGood();
    }
  }
}
