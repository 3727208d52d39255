package io.github.assistanttools.runtime.assistants;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A stream that keeps its exception and its first bytes. The parser also reports some encodings as
 * I/O failures; those are faults of the document, not of the stream.
 */
final class WatchedStream extends FilterInputStream {
  /**
   * The number of bytes that are kept, enough for most runs; longer streams are not held in memory.
   */
  private static final int MOST_KEPT = 65_536;

  private static final int FIRST_KEPT = 1_024;

  private @Nullable IOException failure;
  private byte[] kept = new byte[FIRST_KEPT];
  private int length;

  WatchedStream(InputStream stream) {
    super(stream);
  }

  /** The exception of the stream, or null. */
  @Nullable IOException failure() {
    return failure;
  }

  /** The whole stream, read to its end if it is short; null if it is long or fails. */
  byte @Nullable [] whole() {
    try {
      byte[] rest = new byte[FIRST_KEPT];
      for (int read = 0; read >= 0; ) {
        if (length > MOST_KEPT) {
          return null;
        }
        read = read(rest, 0, rest.length);
      }
      return Arrays.copyOf(kept, length);
    } catch (IOException thrown) {
      return null;
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int most) throws IOException {
    try {
      int read = super.read(bytes, offset, most);
      keep(bytes, offset, read);
      return read;
    } catch (IOException thrown) {
      failure = thrown;
      throw thrown;
    }
  }

  private void keep(byte[] bytes, int offset, int read) {
    if (read <= 0 || length > MOST_KEPT) {
      return;
    }
    if (length + read > MOST_KEPT) {
      length = MOST_KEPT + 1;
      kept = new byte[0];
      return;
    }
    if (length + read > kept.length) {
      kept = Arrays.copyOf(kept, Math.min(MOST_KEPT, Math.max(2 * kept.length, length + read)));
    }
    System.arraycopy(bytes, offset, kept, length, read);
    length += read;
  }
}
