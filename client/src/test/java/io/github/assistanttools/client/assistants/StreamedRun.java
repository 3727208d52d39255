package io.github.assistanttools.client.assistants;

import io.github.assistanttools.client.TestServer;
import io.github.assistanttools.client.TestServer.Reply;
import io.github.assistanttools.client.TestServer.Request;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A server with one run, which advances as far as possible at once. One of its streams is cut after
 * a given number of bytes.
 */
final class StreamedRun {
  private final TestServer server;
  private final List<String> streams;
  private final List<List<String>> rounds;
  private final int cutStream;
  private final int cut;
  private int round;

  StreamedRun(
      TestServer server, List<String> streams, List<List<String>> rounds, int cutStream, int cut) {
    this.server = server;
    this.streams = streams;
    this.rounds = rounds;
    this.cutStream = cutStream;
    this.cut = cut;
  }

  synchronized Reply reply(Request request) {
    return switch (Driven.word(request.line())) {
      case "create" -> stream();
      case "submit" -> submitted(request.body());
      case "get" -> TestServer.response(200, run());
      case "list" ->
          TestServer.response(
              200,
              "{\"data\":["
                  + run().replaceFirst("\\{", "{\"metadata\":" + metadata() + ",")
                  + "]}");
      default -> TestServer.response(404, "{}");
    };
  }

  private String run() {
    return round < rounds.size()
        ? Driven.waitingJson(rounds.get(round).toArray(String[]::new))
        : Driven.json("completed");
  }

  private String metadata() {
    return server.requests().get(0).body().replaceAll(".*\"metadata\":(\\{[^}]*}).*", "$1");
  }

  private Reply submitted(String body) {
    if (round == rounds.size()
        || !body.equals(Driven.streaming(rounds.get(round).toArray(String[]::new)))) {
      return Driven.refusal("Expected other tool outputs");
    }
    round++;
    return stream();
  }

  private Reply stream() {
    byte[] bytes = streams.get(round).getBytes(StandardCharsets.UTF_8);
    byte[] sent = round == cutStream ? Arrays.copyOf(bytes, Math.min(cut, bytes.length)) : bytes;
    return out -> {
      TestServer.write(
          out, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n");
      out.write(sent);
      out.flush();
    };
  }
}
