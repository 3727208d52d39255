package io.github.assistanttools.example;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.runtime.RunException;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.ToolboxBuilder;
import io.github.assistanttools.testkit.LocalServer;
import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A typical use of the library: a question, during whose answer the model calls tools. */
final class Demo {
  private static final int LONGEST_REPLY = 20_000;

  private final Protocol protocol;
  private final ToolboxBuilder tools;
  private final PrintStream out;

  /**
   * @param tools builds the demo's toolbox
   */
  Demo(Protocol protocol, ToolboxBuilder tools, PrintStream out) {
    this.protocol = protocol;
    this.tools = tools;
    this.out = out;
  }

  /**
   * Runs on the server that the environment sets, else on a local server with the bundled script.
   */
  void run(Map<String, String> environment) throws Refusal {
    Optional<Target> target = Target.of(environment);
    if (target.isPresent()) {
      run(protocol.dialog(target.get()));
      return;
    }
    try (LocalServer server = LocalServer.start(Serving.bundledScript())) {
      Dialog dialog = protocol.dialog(Target.of(server));
      out.println("A local server, with a script instead of a model: " + server.baseUri());
      out.println("(for a real one, set OPENAI_BASE_URL and OPENAI_API_KEY; see docs/server.md)");
      out.println("(the same over another protocol: demo --protocol responses; see help)");
      out.println();
      run(dialog);
    }
  }

  private void run(Dialog dialog) throws Refusal {
    // With JDK 21 or later, Executors.newVirtualThreadPerTaskExecutor().
    ExecutorService executor = Executors.newCachedThreadPool();
    try {
      Timeline timeline = new Timeline(out);
      Toolbox toolbox = tools.executor(executor).listener(timeline).build();
      String answer = dialog.answer(toolbox, timeline);
      out.println();
      // The text comes from a model and must not contain terminal commands.
      out.println(TerminalText.lines(answer, LONGEST_REPLY));
    } catch (ApiException refused) {
      throw new Refusal(refused.getMessage());
    } catch (RunException unreadable) {
      throw new Refusal(unreadable.getMessage());
    } finally {
      executor.shutdownNow();
    }
  }
}
