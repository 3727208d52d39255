package io.github.assistanttools.example;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.OptionalInt;

/** Reads the JSON text for a command. */
final class Input {

  /** Several times the size of a run. An endless device must not exhaust the memory. */
  static final int MOST_BYTES = 64 * 1024 * 1024;

  private Input() {}

  /** Reads a file. */
  static byte[] ofFile(String file) throws Refusal {
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      return of(file, in);
    } catch (IOException unreadable) {
      throw Refusal.unreadable(file, unreadable);
    } catch (InvalidPathException unreadable) {
      throw Refusal.unreadable(file, unreadable);
    }
  }

  /**
   * Reads a stream to its end.
   *
   * @param name its name in messages
   */
  static byte[] of(String name, InputStream in) throws Refusal {
    byte[] bytes;
    try {
      bytes = in.readNBytes(MOST_BYTES + 1);
    } catch (IOException unreadable) {
      throw Refusal.unreadable(name, unreadable);
    }
    if (bytes.length > MOST_BYTES) {
      throw new Refusal(name + " has more than " + MOST_BYTES + " bytes");
    }
    OptionalInt fault = Utf8.fault(bytes);
    if (fault.isPresent()) {
      throw new Refusal(
          name + " is not UTF-8, as byte " + (fault.getAsInt() + 1) + " shows; save it as UTF-8");
    }
    return bytes;
  }
}
