package io.github.assistanttools.example;

import io.github.assistanttools.runtime.RunException;
import io.github.assistanttools.runtime.Toolbox;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The program's commands, independent of the process in which they run. */
final class Cli {

  static final int DONE = 0;
  static final int FAILED = 2;
  static final int NOTHING_TO_SUBMIT = 3;

  private static final int LONGEST_ERROR = 2_000;

  private final Toolbox toolbox;
  private final Map<String, String> environment;
  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;

  Cli(
      Toolbox toolbox,
      Map<String, String> environment,
      InputStream in,
      PrintStream out,
      PrintStream err) {
    this.toolbox = toolbox;
    this.environment = environment;
    this.in = in;
    this.out = out;
    this.err = err;
  }

  /** Runs one command and returns the exit status. */
  int run(String... args) {
    int status;
    try {
      status = command(args);
    } catch (Refusal refusal) {
      status = fail(refusal.getMessage());
    }
    // A PrintStream never throws, and truncated output must not look complete.
    return out.checkError() ? fail("cannot write to the standard output") : status;
  }

  private int command(String... args) throws Refusal {
    List<String> words = List.of(args);
    if (words.isEmpty()) {
      return demo(List.of());
    }
    if (asksForHelp(words)) {
      out.println(Help.text());
      return DONE;
    }
    List<String> arguments = words.subList(1, words.size());
    return switch (words.get(0)) {
      case "demo" -> demo(arguments);
      case "definitions" -> definitions(arguments);
      case "answer" -> answer(arguments);
      case "serve" -> serve(arguments);
      default ->
          throw new Refusal(
              "unknown command \"" + String.join(" ", words) + "\"; use: " + Help.commands());
    };
  }

  private static boolean asksForHelp(List<String> words) {
    return words.get(0).equals(Help.HELP) || words.contains("--help") || words.contains("-h");
  }

  private int demo(List<String> arguments) throws Refusal {
    Protocol.Choice choice = Protocol.chosen(arguments);
    if (!choice.arguments().isEmpty()) {
      throw misuse("demo takes only a protocol", Help.DEMO);
    }
    new Demo(choice.protocol(), Main.tools(Clock.systemUTC()), out).run(environment);
    return DONE;
  }

  private int definitions(List<String> arguments) throws Refusal {
    Protocol.Choice choice = Protocol.chosen(arguments);
    if (!choice.arguments().isEmpty()) {
      throw misuse("definitions takes only a protocol", Help.DEFINITIONS);
    }
    out.println(choice.protocol().tools(toolbox));
    return DONE;
  }

  private int answer(List<String> arguments) throws Refusal {
    Protocol.Choice choice = Protocol.chosen(arguments);
    if (choice.arguments().size() != 1) {
      throw misuse(
          "answer takes one document: a file, or - for the standard input",
          Help.ANSWER + " | " + Help.ANSWER_INPUT);
    }
    String file = choice.arguments().get(0);
    return file.equals("-")
        ? submit(choice.protocol(), "the standard input", Input.of("the standard input", in))
        : submit(choice.protocol(), file, Input.ofFile(file));
  }

  private int serve(List<String> arguments) throws Refusal {
    if (arguments.size() > 2) {
      throw misuse("serve takes a port and a script at most", Help.SERVE);
    }
    new Serving(out).serve(arguments);
    return DONE;
  }

  private int submit(Protocol protocol, String name, byte[] document) throws Refusal {
    try {
      Optional<String> body = protocol.answer(document, toolbox);
      if (body.isEmpty()) {
        err.println("nothing to submit");
        return NOTHING_TO_SUBMIT;
      }
      out.println(body.get());
      return DONE;
    } catch (RunException refused) {
      throw new Refusal(name + ": " + refused.getMessage());
    }
  }

  private static Refusal misuse(String what, String usage) {
    return new Refusal(what + "; use: " + usage + " (--help explains more)");
  }

  private int fail(String message) {
    err.println("error: " + TerminalText.line(message, LONGEST_ERROR));
    return FAILED;
  }
}
