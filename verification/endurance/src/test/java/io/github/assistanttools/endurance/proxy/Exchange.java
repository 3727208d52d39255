package io.github.assistanttools.endurance.proxy;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.IntUnaryOperator;

/** One request, and what the proxy can do with it. */
public final class Exchange {
  private static final byte[] LINE_END = "\r\n".getBytes(US_ASCII);
  private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(US_ASCII);

  private final Request request;
  private final Upstream upstream;
  private final Socket client;
  private boolean kept = true;

  Exchange(Request request, Upstream upstream, Socket client) {
    this.request = request;
    this.upstream = upstream;
    this.client = client;
  }

  public Request request() {
    return request;
  }

  /**
   * Forwards the request to the server.
   *
   * @throws UncheckedIOException if the server does not respond, which is not an intended fault
   */
  public Response forward() {
    try {
      return upstream.send(request);
    } catch (IOException failure) {
      throw new UncheckedIOException(request.line(), failure);
    }
  }

  /** Sends a response. */
  public void reply(Response response) throws IOException {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    message.write(sizedHead(response));
    message.write(response.bytes());
    out().write(message.toByteArray());
  }

  /**
   * Sends a response in chunks.
   *
   * @param pieces the most bytes of the next chunk, given how many bytes are left
   */
  public void replyInChunks(Response response, IntUnaryOperator pieces) throws IOException {
    replyShortened(response, response.length(), pieces);
  }

  /** Sends a response in chunks that ends normally after so many bytes of the body. */
  public void replyShortened(Response response, int bytes, IntUnaryOperator pieces)
      throws IOException {
    startChunks(response);
    sendChunks(response, bytes, pieces);
    out().write(LAST_CHUNK);
  }

  /** Sends a response up to so many bytes of the body, and never the rest. */
  public void replyPart(Response response, int bytes, IntUnaryOperator pieces) throws IOException {
    if (response.isStream()) {
      startChunks(response);
      sendChunks(response, bytes, pieces);
    } else {
      out().write(sizedHead(response));
      out().write(response.bytes(), 0, bytes);
    }
  }

  /** Closes the connection. */
  public void hangUp() throws IOException {
    kept = false;
    client.close();
  }

  /** Breaks the connection, so that the client sees a reset instead of an end. */
  public void reset() throws IOException {
    kept = false;
    client.setSoLinger(true, 0);
    client.close();
  }

  /**
   * Waits for the client to give up.
   *
   * @return whether it closed the connection in time
   */
  public boolean stall(Duration longest) throws IOException {
    kept = false;
    client.setSoTimeout((int) longest.toMillis());
    try (client) {
      return client.getInputStream().read() < 0;
    } catch (SocketTimeoutException patient) {
      return false;
    } catch (SocketException reset) {
      return true;
    }
  }

  /** Whether the client may send another request on the connection. */
  boolean isKept() {
    return kept;
  }

  private void startChunks(Response response) throws IOException {
    out().write(response.head().with("Transfer-Encoding: chunked").bytes());
  }

  private void sendChunks(Response response, int bytes, IntUnaryOperator pieces)
      throws IOException {
    byte[] body = response.bytes();
    for (int sent = 0; sent < bytes; ) {
      int size = Math.min(bytes - sent, Math.max(1, pieces.applyAsInt(bytes - sent)));
      ByteArrayOutputStream chunk = new ByteArrayOutputStream(size + 16);
      chunk.write(Integer.toHexString(size).getBytes(US_ASCII));
      chunk.write(LINE_END);
      chunk.write(body, sent, size);
      chunk.write(LINE_END);
      out().write(chunk.toByteArray());
      sent += size;
    }
  }

  private static byte[] sizedHead(Response response) {
    return response.head().with("Content-Length: " + response.length()).bytes();
  }

  private OutputStream out() throws IOException {
    return client.getOutputStream();
  }
}
