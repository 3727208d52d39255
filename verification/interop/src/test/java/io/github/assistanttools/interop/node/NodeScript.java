package io.github.assistanttools.interop.node;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A running script that exchanges lines with its test: it writes a line to its standard output, and
 * reads the reply from its standard input. It is killed after two minutes.
 */
public final class NodeScript implements AutoCloseable {

  private static final Duration LONGEST_RUN = Duration.ofMinutes(2);

  private final Process process;
  private final Path errors;
  private final BufferedReader in;
  private final BufferedWriter out;

  private NodeScript(Process process, Path errors) {
    this.process = process;
    this.errors = errors;
    in = process.inputReader(UTF_8);
    out = process.outputWriter(UTF_8);
    // A read from a process cannot be interrupted; it ends with the process.
    CompletableFuture.delayedExecutor(LONGEST_RUN.toMillis(), TimeUnit.MILLISECONDS)
        .execute(process::destroyForcibly);
  }

  /** Starts the process, which must not redirect anything. */
  public static NodeScript start(ProcessBuilder builder) {
    try {
      Path errors = Files.createTempFile("node", ".log");
      return new NodeScript(builder.redirectError(errors.toFile()).start(), errors);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The next line; empty at the end of the output. */
  public Optional<String> read() {
    try {
      return Optional.ofNullable(in.readLine());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public void write(String line) {
    try {
      out.write(line);
      out.newLine();
      out.flush();
    } catch (IOException failure) {
      // A script that has failed reads no more; its own message says why.
      assertEndedWell();
      throw new UncheckedIOException(failure);
    }
  }

  /** Waits for the end, and fails with what the script wrote to its standard error. */
  public void assertEndedWell() {
    try {
      int status = process.waitFor();
      assertThat(status).as(() -> text(errors)).isZero();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      Files.deleteIfExists(errors);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
