package io.github.assistanttools.runtime.internal;

/** A JSON value that a stream transmits in pieces. */
public interface StreamedValue {
  /**
   * Adds a piece.
   *
   * @param piece a JSON value other than null
   * @return whether the piece was used or skipped; otherwise it replaces this value
   */
  boolean append(RawJson piece);

  /** Writes the value as far as it has arrived. */
  void write(JsonText out);
}
