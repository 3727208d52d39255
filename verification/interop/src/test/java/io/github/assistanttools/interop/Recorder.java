package io.github.assistanttools.interop;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.assistanttools.testkit.LocalServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A proxy in front of a server that forwards all requests and records them. */
public final class Recorder implements AutoCloseable {

  /** The protocol's requirements on a request, besides its body. */
  private static final List<String> PASSED_ON =
      List.of(
          "Authorization",
          "OpenAI-Beta",
          "Content-Type",
          "Accept",
          "x-api-key",
          "anthropic-version");

  private final LocalServer server;
  private final HttpServer http;
  private final HttpClient onward = HttpClient.newHttpClient();
  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final List<Sent> sent = new CopyOnWriteArrayList<>();

  public Recorder(LocalServer server) {
    this.server = server;
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
    http.createContext("/", this::pass);
    http.setExecutor(executor);
    http.start();
  }

  /**
   * A request.
   *
   * @param path without the prefix of the API
   * @param beta the header {@code OpenAI-Beta}
   */
  public record Sent(
      String method,
      String path,
      Optional<String> beta,
      Optional<String> contentType,
      String body) {}

  /** The base URI for clients. */
  public URI baseUri() {
    return URI.create(root() + server.baseUri().getPath());
  }

  /** The base URI for clients that add the version of the API themselves. */
  public URI root() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
  }

  /** All requests so far, in their order. */
  public List<Sent> sent() {
    return List.copyOf(sent);
  }

  @Override
  public void close() {
    http.stop(0);
    executor.shutdownNow();
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      URI uri = exchange.getRequestURI();
      sent.add(
          new Sent(
              exchange.getRequestMethod(),
              uri.getPath().substring(server.baseUri().getPath().length()),
              header(exchange, "OpenAI-Beta"),
              header(exchange, "Content-Type"),
              new String(body, UTF_8)));
      HttpRequest.Builder request =
          HttpRequest.newBuilder(server.root().resolve(uri))
              .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
      PASSED_ON.forEach(
          name -> header(exchange, name).ifPresent(value -> request.header(name, value)));
      answer(exchange, onward.send(request.build(), BodyHandlers.ofInputStream()));
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(HttpExchange exchange, HttpResponse<InputStream> answer)
      throws IOException {
    for (String name : List.of("Content-Type", "openai-poll-after-ms")) {
      answer
          .headers()
          .firstValue(name)
          .ifPresent(value -> exchange.getResponseHeaders().set(name, value));
    }
    exchange.sendResponseHeaders(answer.statusCode(), 0);
    try (InputStream in = answer.body();
        OutputStream out = exchange.getResponseBody()) {
      in.transferTo(out);
    }
  }

  private static Optional<String> header(HttpExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
  }
}
