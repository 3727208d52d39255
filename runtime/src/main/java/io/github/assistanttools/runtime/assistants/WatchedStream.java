package io.github.assistanttools.runtime.assistants;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A stream that remembers how it failed. The parser reports some encodings as I/O failures as well;
 * those are the document's fault and not the stream's.
 */
final class WatchedStream extends FilterInputStream {
  private @Nullable IOException failure;

  WatchedStream(InputStream stream) {
    super(stream);
  }

  /** What the stream threw, if it did. */
  @Nullable IOException failure() {
    return failure;
  }

  @Override
  public int read() throws IOException {
    try {
      return super.read();
    } catch (IOException thrown) {
      failure = thrown;
      throw thrown;
    }
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      return super.read(bytes, offset, length);
    } catch (IOException thrown) {
      failure = thrown;
      throw thrown;
    }
  }
}
