package io.github.assistanttools.example;

import io.github.assistanttools.runtime.Toolbox;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

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
    return Toolbox.builder()
        .add(new WeatherToolsDispatcher(new WeatherService()))
        .add(new BookshopToolsDispatcher(new Bookshop(clock)))
        // The runs this program is given were recorded, and have expired long ago.
        .clock(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
        .build()
        .with(Customer.KEY, new Customer("customer-1", "Ada"));
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
