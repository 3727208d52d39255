package io.github.assistanttools.testkit;

import com.sun.net.httpserver.HttpServer;
import io.github.assistanttools.testkit.assistants.AssistantsApi;
import io.github.assistanttools.testkit.chat.ChatApi;
import io.github.assistanttools.testkit.core.Route;
import io.github.assistanttools.testkit.messages.MessagesApi;
import io.github.assistanttools.testkit.responses.ResponsesApi;
import io.github.assistanttools.testkit.script.Model;
import io.github.assistanttools.testkit.script.Script;
import io.github.assistanttools.testkit.script.Turn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A running server that speaks the Assistants API, the Responses API, Chat Completions and
 * Anthropic's Messages on the loopback interface; it cannot be reached from other machines. It
 * forgets all data when it is closed, and the oldest threads and responses when there are too many.
 */
public final class LocalServer implements AutoCloseable {

  /** The default key, which is valid only here. */
  public static final String KEY = "local-key";

  /**
   * For 200 clients that connect at once; with the JDK's default of 50 some would wait a second.
   */
  private static final int BACKLOG = 1_024;

  static {
    // The JDK's server sends head and body of a response as two packets; without this setting the
    // second waits some 40 ms for the acknowledgment of the first (RFC 896). It also closes idle
    // connections beyond 200 without notice, possibly while the next request arrives.
    preset("sun.net.httpserver.nodelay", "true");
    preset("sun.net.httpserver.maxIdleConnections", "10000");
  }

  private final HttpServer http;
  private final ExecutorService executor;
  private final Access access;
  private final AssistantsApi assistants;

  private LocalServer(Builder settings) throws IOException {
    access = settings.access;
    assistants = new AssistantsApi(settings.model, settings.clock, settings.mostThreads);
    http =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port), BACKLOG);
    executor = Executors.newCachedThreadPool(new Threads());
    http.createContext("/", new RequestHandler(access, routes(settings), settings.pollAfter));
    http.setExecutor(executor);
    http.start();
  }

  private List<Route> routes(Builder settings) {
    Model model = settings.model;
    Clock clock = settings.clock;
    List<Route> routes = new ArrayList<>();
    assistants.routes().forEach(route -> routes.add(route.guarded(access::checkAssistants)));
    new ResponsesApi(model, clock, settings.mostThreads)
        .routes()
        .forEach(route -> routes.add(route.guarded(access::check)));
    new ChatApi(model, clock).routes().forEach(route -> routes.add(route.guarded(access::check)));
    // Anthropic's headers and errors differ from OpenAI's, so these check access themselves.
    routes.addAll(new MessagesApi(model, access.key()).routes());
    return routes;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** A server on any free port, with OpenAI's variant of the API and the key {@link #KEY}. */
  public static LocalServer start(Model model) {
    return builder().model(model).start();
  }

  /** The server's root, such as {@code http://127.0.0.1:8080}. */
  public URI root() {
    InetSocketAddress address = http.getAddress();
    return URI.create("http://127.0.0.1:" + address.getPort());
  }

  /** The base of all paths of the API, such as {@code http://127.0.0.1:8080/v1}. */
  public URI baseUri() {
    return URI.create(root() + access.prefix());
  }

  /** The ids of the runs that may still change, in all threads that the server remembers. */
  public List<String> activeRuns() {
    return assistants.activeRuns();
  }

  /** For tests. */
  AssistantsApi assistants() {
    return assistants;
  }

  /** Ends all connections and threads of the server; open streams break off. */
  @Override
  public void close() {
    http.stop(0);
    executor.shutdownNow();
    try {
      executor.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  // The JDK reads them once, when the first server of the process is created.
  private static void preset(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  /** Builds a server. */
  public static final class Builder {

    private int port = 0;
    private Access access = Access.openAi(KEY);
    private Model model = Script.of(Turn.text("Hello!"));
    private Clock clock = Clock.systemUTC();
    private Duration pollAfter = Duration.ofMillis(1);
    private int mostThreads = 1_000;

    private Builder() {}

    /** The port. Default: 0, which is any free port. */
    public Builder port(int number) {
      port = number;
      return this;
    }

    /** The variant of the API. Default: OpenAI's, with the key {@link #KEY}. */
    public Builder access(Access to) {
      access = Objects.requireNonNull(to);
      return this;
    }

    /** The model. Default: one that says hello. */
    public Builder model(Model turns) {
      model = Objects.requireNonNull(turns);
      return this;
    }

    /** The clock for creation times and for the expiry of runs. Default: the system's. */
    public Builder clock(Clock source) {
      clock = Objects.requireNonNull(source);
      return this;
    }

    /** How long clients are asked to wait before they poll a run again. Default: 1 ms. */
    public Builder pollAfter(Duration wait) {
      pollAfter = Objects.requireNonNull(wait);
      return this;
    }

    /**
     * How many threads the server keeps, how many conversations, and how many responses; the oldest
     * are dropped first. Default: 1,000.
     */
    public Builder mostThreads(int number) {
      mostThreads = number;
      return this;
    }

    /**
     * @throws UncheckedIOException if the port is not available
     */
    public LocalServer start() {
      try {
        return new LocalServer(this);
      } catch (IOException refused) {
        throw new UncheckedIOException(refused);
      }
    }
  }

  /** Makes named daemon threads. */
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
