package io.github.assistanttools.example.server;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A running server that speaks the Assistants API on the loopback interface; nobody on another
 * machine can reach it. It forgets everything when it is closed, and the oldest threads when there
 * are too many.
 */
public final class LocalServer implements AutoCloseable {

  /** The key of a server that was not given another. It opens nothing else in this world. */
  public static final String KEY = "local-key";

  /** Two hundred clients may knock at once; the JDK's usual fifty would have some wait a second. */
  private static final int BACKLOG = 1_024;

  static {
    // The JDK's server sends an answer's head and its body as two packets; without this the second
    // waits some 40 ms for the client to acknowledge the first (RFC 896). And it closes,
    // unannounced,
    // every connection beyond 200 that pauses between two requests, just as the next one comes.
    preset("sun.net.httpserver.nodelay", "true");
    preset("sun.net.httpserver.maxIdleConnections", "10000");
  }

  private final HttpServer http;
  private final ExecutorService executor;
  private final Access access;
  private final Store store;
  private final Clock clock;

  private LocalServer(Builder settings) throws IOException {
    access = settings.access;
    clock = settings.clock;
    store = new Store(settings.mostThreads);
    http =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port), BACKLOG);
    executor = Executors.newCachedThreadPool(new Threads());
    List<Route> routes =
        Stream.of(
                new AssistantRoutes(store, clock).routes(),
                new RunRoutes(store, clock, settings.model).routes(),
                new ThreadRoutes(store, clock).routes())
            .flatMap(List::stream)
            .toList();
    http.createContext("/", new FrontDoor(access, routes, settings.pollAfter));
    http.setExecutor(executor);
    http.start();
  }

  public static Builder builder() {
    return new Builder();
  }

  /** A server at any free port, as at OpenAI, with the key {@link #KEY}. */
  public static LocalServer start(Model model) {
    return builder().model(model).start();
  }

  /** The server's root, such as {@code http://127.0.0.1:8080}. */
  public URI root() {
    InetSocketAddress address = http.getAddress();
    return URI.create("http://127.0.0.1:" + address.getPort());
  }

  /** What all paths of the API are relative to, such as {@code http://127.0.0.1:8080/v1}. */
  public URI baseUri() {
    return URI.create(root() + access.prefix());
  }

  /** The ids of the runs that may still change, in all threads that the server remembers. */
  public List<String> activeRuns() {
    return store.threads().stream().flatMap(thread -> activeRuns(thread).stream()).toList();
  }

  /** For tests. */
  List<MessageThread> threads() {
    return store.threads();
  }

  private List<String> activeRuns(MessageThread thread) {
    synchronized (thread) {
      return thread.activeRun(clock.instant().getEpochSecond()).stream().map(Run::id).toList();
    }
  }

  /** Ends all connections and threads of the server; open streams break off. */
  @Override
  public void close() {
    http.stop(0);
    executor.shutdownNow();
    try {
      executor.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }

  // Read once, when the first server of the process is made.
  private static void preset(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  /** Settings of a server; those not made are as the methods say. */
  public static final class Builder {

    private int port = 0;
    private Access access = Access.openAi(KEY);
    private Model model = Script.of(Turn.text("Hello!"));
    private Clock clock = Clock.systemUTC();
    private Duration pollAfter = Duration.ofMillis(1);
    private int mostThreads = 1_000;

    private Builder() {}

    /** If not set, or 0, any that is free. */
    public Builder port(int number) {
      port = number;
      return this;
    }

    /** If not set, as at OpenAI with the key {@link #KEY}. */
    public Builder access(Access to) {
      access = Objects.requireNonNull(to);
      return this;
    }

    /** If not set, one that says hello. */
    public Builder model(Model turns) {
      model = Objects.requireNonNull(turns);
      return this;
    }

    /** Tells when things were made and when runs expire. If not set, the system's. */
    public Builder clock(Clock telling) {
      clock = Objects.requireNonNull(telling);
      return this;
    }

    /** How long clients are asked to wait before they look at a run again. If not set, 1 ms. */
    public Builder pollAfter(Duration wait) {
      pollAfter = Objects.requireNonNull(wait);
      return this;
    }

    /** How many threads the server remembers: the oldest go first. If not set, 1,000. */
    public Builder mostThreads(int number) {
      mostThreads = number;
      return this;
    }

    /**
     * @throws UncheckedIOException if the port can't be had
     */
    public LocalServer start() {
      try {
        return new LocalServer(this);
      } catch (IOException refused) {
        throw new UncheckedIOException(refused);
      }
    }
  }

  /** Names the threads, and lets the process end although they run. */
  private static final class Threads implements ThreadFactory {
    private final AtomicInteger made = new AtomicInteger();

    @Override
    public Thread newThread(Runnable task) {
      Thread thread = new Thread(task, "local-server-" + made.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    }
  }
}
