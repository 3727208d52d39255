package io.github.assistanttools.runtime.codec;

import java.io.Writer;

/** Text in memory that refuses to grow beyond a limit, counted in UTF-16 units. */
final class BoundedText extends Writer {
  private final StringBuilder text = new StringBuilder();
  private final int longest;

  BoundedText(int longest) {
    this.longest = longest;
  }

  @Override
  public void write(int c) {
    reserve(1);
    text.append((char) c);
  }

  @Override
  public void write(char[] chars, int offset, int length) {
    reserve(length);
    text.append(chars, offset, length);
  }

  @Override
  public void write(String chars, int offset, int length) {
    reserve(length);
    text.append(chars, offset, offset + length);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public String toString() {
    return text.toString();
  }

  private void reserve(int length) {
    if (length > longest - text.length()) {
      throw new OutputTooLargeException(longest);
    }
  }
}
