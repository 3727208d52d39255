package io.github.assistanttools.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.testkit.core.Event;
import io.github.assistanttools.testkit.core.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A plain HTTP client that can also send invalid requests. */
public final class Caller {

  private static final Pattern EVENT = Pattern.compile("(?:event: (.*)\n)?data: (.*)\n*");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final URI base;
  private final String[] headers;

  /** A client with the correct headers for OpenAI's variant of the API. */
  public Caller(LocalServer server) {
    this(
        server.baseUri(),
        "Authorization",
        "Bearer " + LocalServer.KEY,
        "OpenAI-Beta",
        "assistants=v2");
  }

  /**
   * @param headers names and values, in turn
   */
  public Caller(URI base, String... headers) {
    this.base = base;
    this.headers = headers;
  }

  public record Reply(int status, HttpHeaders headers, String text) {

    public JsonNode json() {
      return Json.parse(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    public String string(String name) {
      return json().get(name).stringValue();
    }

    /** The message of an error, whose other parts are as in most errors. */
    public String error() {
      assertThat(json().at("/error/type").stringValue()).isEqualTo("invalid_request_error");
      return json().at("/error/message").stringValue();
    }
  }

  public Reply get(String path) {
    return send("GET", path, "");
  }

  public Reply post(String path, String body) {
    return send("POST", path, body);
  }

  public Reply send(String method, String path, String body) {
    HttpResponse<String> response = exchange(method, path, body);
    return new Reply(response.statusCode(), response.headers(), response.body());
  }

  /** Posts, and reads the stream of events to its end. */
  public List<Event> stream(String path, String body) {
    return stream("POST", path, body);
  }

  public List<Event> stream(String method, String path, String body) {
    HttpResponse<String> response = exchange(method, path, body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValue("text/event-stream; charset=utf-8");
    List<Event> events = new ArrayList<>();
    for (String block : response.body().split("\n\n")) {
      Matcher event = EVENT.matcher(block);
      assertThat(event.matches()).as(block).isTrue();
      String name = event.group(1);
      events.add(new Event(name == null ? "" : name, event.group(2)));
    }
    return events;
  }

  /** A new assistant's id. */
  public String assistant() {
    return post("/assistants", "{\"model\":\"gpt-4o\"}").string("id");
  }

  /** A new, empty thread's id. */
  public String thread() {
    return post("/threads", "{}").string("id");
  }

  /** The path of a new run in a new thread. */
  public String run() {
    Reply run = post("/threads/runs", "{\"assistant_id\":\"" + assistant() + "\"}");
    return "/threads/" + run.string("thread_id") + "/runs/" + run.string("id");
  }

  private HttpResponse<String> exchange(String method, String path, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .method(method, BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (!List.of(headers).contains("Content-Type")) {
      request.header("Content-Type", "application/json; charset=utf-8");
    }
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
