package io.github.assistanttools.endurance.crash;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The calls that were made, written to disk before they are reported, independently of any journal.
 */
record Ledger(Path file) {

  /** A call that was made, and its result. */
  record Entry(String runId, String callId, String result) {
    private String line() {
      return runId + " " + callId + " " + result + "\n";
    }
  }

  /**
   * Adds an entry: one write to the end of the file, so entries of several threads and processes
   * never mix.
   */
  void add(Entry entry) {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      ByteBuffer line = ByteBuffer.wrap(entry.line().getBytes(US_ASCII));
      channel.write(line);
      if (line.hasRemaining()) {
        throw new IOException("half an entry");
      }
      channel.force(true);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  List<Entry> entries() {
    try {
      return Files.exists(file)
          ? Files.readAllLines(file, US_ASCII).stream().map(Ledger::entry).toList()
          : List.of();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Entry entry(String line) {
    String[] parts = line.split(" ");
    return new Entry(parts[0], parts[1], parts[2]);
  }
}
