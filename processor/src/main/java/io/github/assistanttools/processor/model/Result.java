package io.github.assistanttools.processor.model;

/** The result of a tool method. */
public sealed interface Result {

  /** Whether it comes later, as a {@code CompletionStage}. */
  boolean later();

  /** {@code void}, or a stage of {@code Void}. */
  record Nothing(boolean later) implements Result {}

  /** A value. */
  record Value(JsonType type, boolean later) implements Result {}
}
