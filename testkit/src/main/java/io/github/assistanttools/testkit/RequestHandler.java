package io.github.assistanttools.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.assistanttools.testkit.core.ErrorResponse;
import io.github.assistanttools.testkit.core.Ids;
import io.github.assistanttools.testkit.core.Json;
import io.github.assistanttools.testkit.core.Request;
import io.github.assistanttools.testkit.core.Response;
import io.github.assistanttools.testkit.core.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Receives requests, finds their routes, and sends the responses. */
final class RequestHandler implements HttpHandler {

  /** Enough for the longest output, 10,485,760 characters of at most three bytes each. */
  static final int MOST_BYTES = 32 * 1024 * 1024;

  private static final long MOST_DRAINED = 4L * MOST_BYTES;

  private static final System.Logger LOG = System.getLogger(RequestHandler.class.getName());

  private final Access access;
  private final List<Route> routes;
  private final Duration pollAfter;

  RequestHandler(Access access, List<Route> routes, Duration pollAfter) {
    this.access = access;
    this.routes = routes;
    this.pollAfter = pollAfter;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("x-request-id", Ids.next("req"));
    try (exchange) {
      send(exchange, response(exchange));
    } catch (InterruptedException closing) {
      // The server is being closed; the client sees a broken stream.
      Thread.currentThread().interrupt();
    }
  }

  private Response response(HttpExchange exchange) throws IOException {
    try {
      // The body first in any case: a client that is still sending would not read the response.
      byte[] body = body(exchange);
      Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
      Request request = new Request(List.of(), query, headers(exchange.getRequestHeaders()), body);
      return route(exchange.getRequestMethod(), exchange.getRequestURI().getRawPath(), request);
    } catch (ErrorResponse error) {
      return Response.of(error);
    } catch (RuntimeException mistake) {
      LOG.log(System.Logger.Level.ERROR, "a request failed", mistake);
      return Response.of(
          ErrorResponse.serverError("The server had an error while processing your request."));
    }
  }

  private Response route(String method, String path, Request request) {
    List<String> segments = segments(path);
    boolean known = false;
    for (Route route : routes) {
      Optional<List<String>> ids = route.match(segments);
      if (ids.isPresent() && route.method().equals(method)) {
        return route.handler().handle(request.withIds(ids.get()));
      }
      known |= ids.isPresent();
    }
    access.check(request);
    throw known ? ErrorResponse.wrongMethod(method, path) : ErrorResponse.noSuchRoute(method, path);
  }

  /** The path below the prefix; an id may contain any encoded character. */
  private List<String> segments(String path) {
    if (!path.startsWith(access.prefix() + "/")) {
      return List.of();
    }
    String below = path.substring(access.prefix().length() + 1);
    return Arrays.stream(below.split("/", -1))
        .map(segment -> decoded(segment.replace("+", "%2B")))
        .toList();
  }

  private static Map<String, String> query(@Nullable String raw) {
    Map<String, String> query = new LinkedHashMap<>();
    if (raw != null) {
      for (String pair : raw.split("&")) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        query.put(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
      }
    }
    return query;
  }

  /** Never fails: the JDK accepts only well-formed URIs. */
  private static String decoded(String text) {
    return URLDecoder.decode(text, UTF_8);
  }

  private static Map<String, String> headers(Headers headers) {
    Map<String, String> first = new HashMap<>();
    headers.forEach((name, values) -> first.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    return first;
  }

  private static byte[] body(HttpExchange exchange) throws IOException {
    InputStream in = exchange.getRequestBody();
    byte[] body = in.readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      drain(in);
      exchange.getResponseHeaders().set("Connection", "close");
      throw ErrorResponse.tooLarge(MOST_BYTES);
    }
    return body;
  }

  /**
   * Reads the rest: a client that is cut off while it sends sees no response. But within a bound.
   */
  private static void drain(InputStream in) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long drained = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      drained += read;
      if (drained > MOST_DRAINED) {
        throw new IOException("an endless request");
      }
    }
  }

  private void send(HttpExchange exchange, Response response)
      throws IOException, InterruptedException {
    if (response instanceof Response.Whole whole) {
      send(exchange, whole);
    } else if (response instanceof Response.Streamed stream) {
      exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
      exchange.getResponseHeaders().set("Cache-Control", "no-cache");
      exchange.sendResponseHeaders(200, 0);
      try (OutputStream out = exchange.getResponseBody()) {
        stream.send(out);
      }
    }
  }

  private void send(HttpExchange exchange, Response.Whole response) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    if (response.isPolled()) {
      exchange
          .getResponseHeaders()
          .set("openai-poll-after-ms", String.valueOf(pollAfter.toMillis()));
    }
    byte[] body = Json.utf8(response.json());
    exchange.sendResponseHeaders(response.status(), body.length);
    exchange.getResponseBody().write(body);
  }
}
