package io.github.assistanttools.endurance.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** A complete response. */
public final class Response {
  private final Head head;
  private final byte[] body;

  private Response(Head head, byte[] body) {
    this.head = head;
    this.body = body;
  }

  /** A response of the proxy itself: an error in OpenAI's format. */
  public static Response error(int status, List<String> fields) {
    Head head =
        new Head("HTTP/1.1 " + status + " Fault", fields).with("Content-Type: application/json");
    String body =
        "{\"error\":{\"type\":\"server_error\",\"message\":\"fault injected\",\"param\":null,\"code\":null}}";
    return new Response(head, body.getBytes(UTF_8));
  }

  static Response read(InputStream in) throws IOException {
    Head head = Head.read(in).orElseThrow(() -> new EOFException("no answer"));
    boolean chunked = head.field("Transfer-Encoding").isPresent();
    byte[] body = chunked ? chunks(in) : sized(in, head);
    return new Response(head.without("Transfer-Encoding").without("Content-Length"), body);
  }

  public int status() {
    return Integer.parseInt(head.line().split(" ", 3)[1]);
  }

  /** The length of the body in bytes. */
  public int length() {
    return body.length;
  }

  public String body() {
    return new String(body, UTF_8);
  }

  public boolean isStream() {
    return head.field("Content-Type").orElse("").startsWith("text/event-stream");
  }

  Head head() {
    return head;
  }

  byte[] bytes() {
    return body.clone();
  }

  private static byte[] sized(InputStream in, Head head) throws IOException {
    Optional<Integer> length = head.field("Content-Length").map(Integer::parseInt);
    if (length.isEmpty()) {
      throw new IOException("a response without a length, which this server does not send");
    }
    return exactly(in, length.get());
  }

  private static byte[] chunks(InputStream in) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = size(in); size > 0; size = size(in)) {
      body.write(exactly(in, size));
      Head.line(in, false);
    }
    // The empty line after the last chunk; the server sends no trailers.
    Head.line(in, false);
    return body.toByteArray();
  }

  private static int size(InputStream in) throws IOException {
    return Integer.parseInt(Head.line(in, false).split(";", 2)[0], 16);
  }

  private static byte[] exactly(InputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the connection ended within a response");
    }
    return bytes;
  }
}
