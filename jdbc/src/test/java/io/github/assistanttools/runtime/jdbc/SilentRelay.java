package io.github.assistanttools.runtime.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A relay between a driver and its server that can stop forwarding without closing connections. */
final class SilentRelay implements AutoCloseable {
  private static final Pattern SERVER = Pattern.compile("//([^:/]+):([0-9]+)/");

  private final String url;
  private final ServerSocket listening;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private volatile boolean silent;

  /** A relay to the server of a URL. */
  SilentRelay(String url) throws IOException {
    this.url = url;
    this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  /** The same URL by way of this. */
  String url() {
    return SERVER.matcher(url).replaceFirst("//127.0.0.1:" + listening.getLocalPort() + "/");
  }

  void fallSilent() {
    silent = true;
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  private void accept() throws IOException {
    Matcher server = SERVER.matcher(url);
    if (!server.find()) {
      throw new IllegalArgumentException(url);
    }
    while (true) {
      Socket client = listening.accept();
      Socket there = new Socket(server.group(1), Integer.parseInt(server.group(2)));
      sockets.addAll(List.of(client, there));
      start(() -> copy(client.getInputStream(), there.getOutputStream()));
      start(() -> copy(there.getInputStream(), client.getOutputStream()));
    }
  }

  private void copy(InputStream in, OutputStream out) throws IOException {
    byte[] bytes = new byte[8_192];
    for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
      if (!silent) {
        out.write(bytes, 0, read);
      }
    }
  }

  @FunctionalInterface
  private interface Work {
    void run() throws IOException;
  }

  private static void start(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException closed) {
                Thread.currentThread().interrupt();
              }
            });
    thread.setDaemon(true);
    thread.start();
  }
}
