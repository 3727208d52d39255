package io.github.assistanttools.example;

import io.github.assistanttools.runtime.ToolDispatcher;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.ToolboxBuilder;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** Runs the example: see {@link Cli} for its commands. */
public final class Main {

  private static final Customer ADA = new Customer("customer-1", "Ada");

  private Main() {}

  public static void main(String[] args) {
    // JSON is UTF-8, whatever the locale of the machine.
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    System.exit(
        new Cli(toolbox(Clock.systemUTC()), System.getenv(), System.in, out, err).run(args));
  }

  /** All tools of the program, for one customer; also for recorded runs. */
  static Toolbox toolbox(Clock clock) {
    return Toolbox.of(weather(), bookshop(clock)).with(Customer.KEY, ADA);
  }

  /** The same tools for live runs, where the caller configures how calls are made. */
  static ToolboxBuilder tools(Clock clock) {
    return Toolbox.builder().add(weather()).add(bookshop(clock)).with(Customer.KEY, ADA);
  }

  private static ToolDispatcher weather() {
    return new WeatherToolsDispatcher(new WeatherService());
  }

  private static ToolDispatcher bookshop(Clock clock) {
    return new BookshopToolsDispatcher(new Bookshop(clock));
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
