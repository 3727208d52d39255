package io.github.assistanttools.endurance.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A complete request of a client. */
public final class Request {
  private final Head head;
  private final byte[] body;

  private Request(Head head, byte[] body) {
    this.head = head;
    this.body = body;
  }

  /** Reads a request; empty if the client sends no more. */
  static Optional<Request> read(InputStream in) throws IOException {
    Optional<Head> head = Head.read(in);
    if (head.isEmpty()) {
      return Optional.empty();
    }
    if (head.get().field("Transfer-Encoding").isPresent()) {
      throw new IOException("a request in chunks, which the client does not send");
    }
    int length = head.get().field("Content-Length").map(Integer::parseInt).orElse(0);
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new EOFException("the connection ended within a request");
    }
    return Optional.of(new Request(head.get(), body));
  }

  /** The method and the target, such as {@code GET /v1/threads/t/runs?limit=10}. */
  public String line() {
    return head.line().replace(" HTTP/1.1", "");
  }

  public String method() {
    return head.line().split(" ", 3)[0];
  }

  /** The path, without the query. */
  public String path() {
    return head.line().split(" ", 3)[1].split("\\?", 2)[0];
  }

  /** The value of a header; empty without it. */
  public String header(String name) {
    return head.field(name).orElse("");
  }

  public String body() {
    return new String(body, UTF_8);
  }

  Head head() {
    return head;
  }

  byte[] bytes() {
    return body.clone();
  }

  @Override
  public String toString() {
    return line();
  }
}
