package io.github.assistanttools.benchmarks;

/** In what state a thing is. */
public enum Status {
  open,
  closed,
  archived
}
