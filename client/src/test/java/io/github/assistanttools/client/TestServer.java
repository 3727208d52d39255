package io.github.assistanttools.client;

import io.github.assistanttools.runtime.assistants.Runs;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

/**
 * A server that responds to one request per connection with scripted bytes, and keeps the requests.
 */
public final class TestServer implements AutoCloseable {
  private final ServerSocket socket;
  private final BlockingQueue<Reply> replies = new LinkedBlockingQueue<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private volatile Function<Request, Reply> otherwise =
      request -> response(418, "unexpected request");

  /** A request that was received; the names of headers are in lower case. */
  public record Request(String line, Map<String, String> headers, String body) {

    public String header(String name) {
      return headers.get(name);
    }
  }

  /** Writes a response; the connection is closed afterwards. */
  @FunctionalInterface
  public interface Reply {
    void to(Out out) throws IOException, InterruptedException;
  }

  /** The output of a response. */
  public static final class Out extends FilterOutputStream {
    private final InputStream in;

    Out(Socket connection) throws IOException {
      super(connection.getOutputStream());
      this.in = connection.getInputStream();
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      // Not byte by byte, as the inherited method does.
      out.write(bytes, from, length);
    }

    /** Waits until the other side has closed the connection. */
    public void awaitClose() throws IOException {
      while (in.read() >= 0) {
        // Further data is ignored.
        continue;
      }
    }
  }

  public TestServer(Reply... replies) {
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    then(replies);
    start(this::accept);
  }

  /** Adds replies. */
  public TestServer then(Reply... more) {
    replies.addAll(List.of(more));
    return this;
  }

  /** Sets the responses to requests for which no reply is scripted. */
  public TestServer otherwise(Function<Request, Reply> way) {
    otherwise = way;
    return this;
  }

  /** A response with a body and headers, each as a line. */
  public static Reply response(int status, String body, String... headers) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return out -> {
      write(
          out,
          "HTTP/1.1 "
              + status
              + " Whatever\r\nContent-Length: "
              + bytes.length
              + "\r\nConnection: close\r\n");
      for (String header : headers) {
        write(out, header + "\r\n");
      }
      write(out, "\r\n");
      out.write(bytes);
      out.flush();
    };
  }

  /** A run of this status. */
  public static Reply run(String status, String... headers) {
    return response(200, Runs.run("\"" + status + "\"", "null"), headers);
  }

  /** The head of a stream of events and its first bytes. */
  public static Reply events(String events) {
    return out ->
        write(
            out,
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n"
                + events);
  }

  /** The connection is closed without a response. */
  public static Reply drop() {
    return out -> {};
  }

  /** Nothing at all, until the client has closed the connection. */
  public static Reply silence() {
    return Out::awaitClose;
  }

  public static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/v1");
  }

  /** All requests so far. */
  public List<Request> requests() {
    return List.copyOf(requests);
  }

  /** The lines of all requests so far, without the version. */
  public List<String> lines() {
    return requests.stream().map(request -> request.line().replace(" HTTP/1.1", "")).toList();
  }

  /** Whether there are unused replies. */
  public boolean hasMore() {
    return !replies.isEmpty();
  }

  @Override
  public void close() {
    try {
      socket.close();
      for (Socket connection : open) {
        connection.close();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void accept() throws IOException {
    while (!socket.isClosed()) {
      Socket connection = socket.accept();
      open.add(connection);
      start(() -> serve(connection));
    }
  }

  private void serve(Socket connection) throws IOException, InterruptedException {
    try (connection) {
      Request request = read(connection.getInputStream());
      requests.add(request);
      Reply reply = replies.poll();
      (reply == null ? otherwise.apply(request) : reply).to(new Out(connection));
    }
  }

  private static Request read(InputStream in) throws IOException {
    String line = line(in);
    Map<String, String> headers = new TreeMap<>();
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      String[] parts = header.split(":", 2);
      headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
    }
    byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    return new Request(line, headers, new String(body, StandardCharsets.UTF_8));
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new IOException("the connection ended in " + line);
      }
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  private interface Work {
    void run() throws IOException, InterruptedException;
  }

  private static void start(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException | InterruptedException ended) {
                // The client or the test has closed its side.
                return;
              }
            });
    thread.setDaemon(true);
    thread.start();
  }
}
