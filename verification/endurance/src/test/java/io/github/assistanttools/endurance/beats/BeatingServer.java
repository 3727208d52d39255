package io.github.assistanttools.endurance.beats;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A server whose streams never end. The thread's id sets how they behave, {@code
 * <phase>-<beat>-<bound>}; each thread has one run.
 */
final class BeatingServer implements AutoCloseable {
  private static final long PAUSE = 50;
  private static final long LIFETIME = 3;
  private static final String NO_RUNS = "{\"object\":\"list\",\"data\":[],\"has_more\":false}";

  private final HttpServer http;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Long> expiries = new ConcurrentHashMap<>();

  BeatingServer() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext("/threads/", this::handle);
    http.setExecutor(threads);
    http.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
  }

  static String threadId(Phase phase, Beat beat, Bound bound) {
    return phase + "-" + beat + "-" + bound;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      String[] path = exchange.getRequestURI().getPath().split("/");
      String[] words = path[2].split("-");
      Phase phase = Phase.valueOf(words[0]);
      Beat beat = Beat.valueOf(words[1]);
      boolean expires = Bound.valueOf(words[2]) == Bound.EXPIRY;
      boolean post = exchange.getRequestMethod().equals("POST");
      if (path.length == 4 && post) {
        beat(exchange, beat, beginning(phase, path[2], expires));
      } else if (path.length == 4) {
        send(exchange, NO_RUNS);
      } else if (path[path.length - 1].equals("submit_tool_outputs")) {
        beat(exchange, beat, "");
      } else {
        send(
            exchange,
            run(path[2], post ? "cancelled" : isExpired(path[2]) ? "expired" : "in_progress"));
      }
    }
  }

  private String beginning(Phase phase, String threadId, boolean expires) {
    if (expires) {
      expiries.put(threadId, Instant.now().getEpochSecond() + LIFETIME);
    }
    return switch (phase) {
      case NAMELESS -> "";
      case IN_PROGRESS ->
          event(threadId, "created", "queued") + event(threadId, "in_progress", "in_progress");
      case SUBMITTED -> event(threadId, "requires_action", "requires_action");
    };
  }

  private String event(String threadId, String name, String status) {
    return "event: thread.run." + name + "\ndata: " + run(threadId, status) + "\n\n";
  }

  private String run(String threadId, String status) {
    String action =
        status.equals("requires_action")
            ? "{\"type\":\"submit_tool_outputs\",\"submit_tool_outputs\":{\"tool_calls\":[{\"id\":\"call_1\","
                + "\"type\":\"function\",\"function\":{\"name\":\"look\",\"arguments\":\"{\\\"text\\\":\\\"a\\\"}\"}}]}}"
            : "null";
    Long expiry = expiries.get(threadId);
    return "{\"id\":\"run_1\",\"object\":\"thread.run\",\"thread_id\":\""
        + threadId
        + "\",\"assistant_id\":\"asst_1\","
        + "\"status\":\""
        + status
        + "\",\"expires_at\":"
        + expiry
        + ",\"required_action\":"
        + action
        + "}";
  }

  private boolean isExpired(String threadId) {
    Long expiry = expiries.get(threadId);
    return expiry != null && Instant.now().getEpochSecond() >= expiry;
  }

  /** Never returns, unless the client or the server closes the connection. */
  private static void beat(HttpExchange exchange, Beat beat, String beginning) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(beginning.getBytes(UTF_8));
      while (true) {
        out.write(beat.bytes());
        out.flush();
        TimeUnit.MILLISECONDS.sleep(PAUSE);
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, String json) throws IOException {
    byte[] body = json.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }
}
