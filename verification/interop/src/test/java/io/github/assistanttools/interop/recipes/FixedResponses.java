package io.github.assistanttools.interop.recipes;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.assistanttools.interop.OpenAiJava;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that responds with given documents in turn, whatever it is asked, and records it. */
final class FixedResponses implements AutoCloseable {

  private final HttpServer http;
  private final List<String> responses;
  private final List<JsonNode> requests = new CopyOnWriteArrayList<>();

  FixedResponses(String... responses) {
    this.responses = List.of(responses);
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
    http.createContext("/", this::respond);
    http.start();
  }

  String baseUrl() {
    return "http://127.0.0.1:" + http.getAddress().getPort();
  }

  /** The bodies so far. */
  List<JsonNode> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {
    http.stop(0);
  }

  private void respond(HttpExchange exchange) throws IOException {
    try (exchange) {
      requests.add(OpenAiJava.tree(new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
      byte[] response = responses.get(requests.size() - 1).getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, response.length);
      exchange.getResponseBody().write(response);
    }
  }
}
