package io.github.assistanttools.endurance.proxy;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;

/** The connections to the server, reused for further requests as long as that is safe. */
final class Upstream implements AutoCloseable {
  /** Well below the server's idle timeout. */
  private static final long LONGEST_IDLE_NANOS = Duration.ofSeconds(5).toNanos();

  private final InetSocketAddress server;
  private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();

  private record Connection(Socket socket, InputStream in, long since) {}

  Upstream(URI server) {
    this.server = new InetSocketAddress(server.getHost(), server.getPort());
  }

  Response send(Request request) throws IOException {
    Connection connection = take();
    try {
      OutputStream out = connection.socket().getOutputStream();
      byte[] head = request.head().bytes();
      byte[] body = request.bytes();
      byte[] message = new byte[head.length + body.length];
      System.arraycopy(head, 0, message, 0, head.length);
      System.arraycopy(body, 0, message, head.length, body.length);
      out.write(message);
      Response response = Response.read(connection.in());
      idle.addFirst(new Connection(connection.socket(), connection.in(), System.nanoTime()));
      return response;
    } catch (IOException failure) {
      connection.socket().close();
      throw failure;
    }
  }

  private Connection take() throws IOException {
    for (Connection kept = idle.pollFirst(); kept != null; kept = idle.pollFirst()) {
      if (System.nanoTime() - kept.since() < LONGEST_IDLE_NANOS) {
        return kept;
      }
      kept.socket().close();
    }
    Socket socket = new Socket();
    socket.setTcpNoDelay(true);
    socket.connect(server);
    return new Connection(socket, new BufferedInputStream(socket.getInputStream()), 0);
  }

  @Override
  public void close() {
    for (Connection kept = idle.pollFirst(); kept != null; kept = idle.pollFirst()) {
      try {
        kept.socket().close();
      } catch (IOException ignored) {
        // It is closed either way.
        continue;
      }
    }
  }
}
