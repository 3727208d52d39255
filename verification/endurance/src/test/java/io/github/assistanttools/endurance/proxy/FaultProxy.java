package io.github.assistanttools.endurance.proxy;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A proxy between clients and a server that passes each request to a {@link Meddler}. */
public final class FaultProxy implements AutoCloseable {
  private static final int BACKLOG = 1_024;

  private final ServerSocket socket;
  private final URI server;
  private final Upstream upstream;
  private final Meddler meddler;
  private final ExecutorService threads;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Queue<Throwable> mistakes = new ConcurrentLinkedQueue<>();

  /** Starts on any free port. */
  public FaultProxy(URI server, Meddler meddler) {
    this.server = server;
    this.upstream = new Upstream(server);
    this.meddler = meddler;
    this.threads =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "fault-proxy");
              thread.setDaemon(true);
              return thread;
            });
    try {
      socket = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    threads.execute(this::accept);
  }

  /** The server's URI for clients whose requests have faults. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + server.getPath());
  }

  /** The failures of the proxy or the meddler themselves. */
  public Queue<Throwable> mistakes() {
    return mistakes;
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        open.add(client);
        threads.execute(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      client.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(client.getInputStream());
      Optional<Request> request = Request.read(in);
      while (request.isPresent()) {
        Exchange exchange = new Exchange(request.get(), upstream, client);
        meddler.meddle(exchange);
        request = exchange.isKept() ? Request.read(in) : Optional.empty();
      }
    } catch (IOException gone) {
      // The client has closed the connection, which it may at any time.
      return;
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error mistake) {
      mistakes.add(mistake);
    } finally {
      open.remove(client);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
      for (Socket client : open) {
        client.close();
      }
      upstream.close();
      threads.shutdownNow();
      threads.awaitTermination(10, TimeUnit.SECONDS);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }
}
