package io.github.assistanttools.example;

import io.github.assistanttools.runtime.Toolbox;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** Runs the example: see {@link Cli} for its commands. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    // JSON is UTF-8, whatever the machine's locale says.
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    System.exit(new Cli(toolbox(Clock.systemUTC()), System.in, out, err).run(args));
  }

  /** All tools of the program, serving one customer. */
  static Toolbox toolbox(Clock clock) {
    return Toolbox.of(
            new WeatherToolsDispatcher(new WeatherService()),
            new BookshopToolsDispatcher(new Bookshop(clock)))
        .with(Customer.KEY, new Customer("customer-1", "Ada"));
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
