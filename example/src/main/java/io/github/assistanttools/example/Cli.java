package io.github.assistanttools.example;

import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.assistants.Assistants;
import io.github.assistanttools.runtime.assistants.RunException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The program's commands, apart from the process they run in. */
final class Cli {

  static final int DONE = 0;
  static final int FAILED = 2;
  static final int NOTHING_TO_SUBMIT = 3;

  private static final String USAGE = "use: definitions | answer FILE | answer - | " + Serving.USAGE;

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
    // A PrintStream never throws; half an answer must not look like a whole one.
    return out.checkError() ? fail("cannot write to the standard output") : status;
  }

  private int command(String... args) throws Refusal {
    String command = String.join(" ", args);
    if (args.length == 0) {
      new Demo(Main.tools(Clock.systemUTC()), out).run(environment);
      return DONE;
    }
    if (command.equals("definitions")) {
      out.println(Assistants.tools(toolbox));
      return DONE;
    }
    if (args.length == 2 && args[0].equals("answer")) {
      return answer(args[1]);
    }
    if (args.length <= 3 && args[0].equals("serve")) {
      new Serving(out).serve(List.of(args).subList(1, args.length));
      return DONE;
    }
    throw new Refusal("unknown command \"" + command + "\"; " + USAGE);
  }

  private int answer(String file) throws Refusal {
    return file.equals("-")
        ? submit("the standard input", () -> in)
        : submit(file, () -> Files.newInputStream(Path.of(file)));
  }

  private int submit(String name, Source source) throws Refusal {
    try (InputStream run = source.open()) {
      Optional<String> body = Assistants.answer(run, toolbox);
      if (body.isEmpty()) {
        err.println("nothing to submit");
        return NOTHING_TO_SUBMIT;
      }
      out.println(body.get());
      return DONE;
    } catch (RunException refused) {
      throw new Refusal(name + ": " + refused.getMessage());
    } catch (UncheckedIOException unreadable) {
      throw Refusal.unreadable(name, unreadable.getCause());
    } catch (IOException unreadable) {
      throw Refusal.unreadable(name, unreadable);
    } catch (InvalidPathException unreadable) {
      throw Refusal.unreadable(name, unreadable);
    }
  }

  private int fail(String message) {
    // One line, whatever a file's name may hold.
    err.println("error: " + message.replaceAll("\\p{Cntrl}+", " "));
    return FAILED;
  }

  private interface Source {
    InputStream open() throws IOException;
  }
}
