package io.github.assistanttools.example;

import io.github.assistanttools.testkit.LocalServer;
import io.github.assistanttools.testkit.script.Script;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The command {@code serve}: runs a local server for experiments. */
final class Serving {

  private static final String DEFAULT_PORT = "8080";
  private static final int LAST_PORT = 65_535;
  private static final int LONGEST_NAME = 1_000;

  /** Slow enough for a person to follow. */
  private static final Duration POLL_AFTER = Duration.ofMillis(250);

  private final PrintStream out;

  Serving(PrintStream out) {
    this.out = out;
  }

  /**
   * Serves until the thread is interrupted. Usually the process is ended instead.
   *
   * @param arguments the port and the script's file, as far as they were given
   */
  void serve(List<String> arguments) throws Refusal {
    int port = port(arguments.isEmpty() ? DEFAULT_PORT : arguments.get(0));
    boolean bundled = arguments.size() < 2;
    Script script = bundled ? bundledScript() : script(arguments.get(1));
    try (LocalServer server =
        LocalServer.builder().port(port).model(script).pollAfter(POLL_AFTER).start()) {
      greet(server, script, bundled ? "the bundled script" : arguments.get(1));
      new CountDownLatch(1).await();
    } catch (UncheckedIOException taken) {
      throw new Refusal("cannot serve at port " + port + ": " + Refusal.reason(taken.getCause()));
    } catch (InterruptedException enough) {
      // The server is closed.
    }
  }

  /** The script in this package: two rounds of calls of this program's tools. */
  static Script bundledScript() {
    try (InputStream script = Serving.class.getResourceAsStream("script.json")) {
      return Script.read(script.readAllBytes());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void greet(LocalServer server, Script script, String name) {
    out.println(
        "Assistants, Responses, Chat Completions and Messages, until you stop it with Ctrl+C:");
    out.println();
    out.println("  OPENAI_BASE_URL=" + server.baseUri());
    out.println("  OPENAI_API_KEY=" + LocalServer.KEY);
    out.println("  ANTHROPIC_BASE_URL=" + server.root());
    out.println("  ANTHROPIC_API_KEY=" + LocalServer.KEY);
    out.println();
    String shown = TerminalText.line(name, LONGEST_NAME);
    out.println(
        "Every run plays " + shown + ", turn by turn; turns: " + script.turns().size() + ".");
  }

  private static int port(String text) throws Refusal {
    try {
      int port = Integer.parseInt(text);
      if (port >= 0 && port <= LAST_PORT) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      // Refused like any other value that is not a port.
    }
    throw new Refusal(
        "a port is a number from 0 (any free port) to " + LAST_PORT + ", not " + text);
  }

  private static Script script(String file) throws Refusal {
    try {
      return Script.read(Input.ofFile(file));
    } catch (IllegalArgumentException wrong) {
      throw new Refusal(file + ": " + wrong.getMessage());
    }
  }
}
