package io.github.assistanttools.benchmarks;

/**
 * A unit of temperature. The constants are written as the model writes them, which every peer
 * understands.
 */
public enum Unit {
  celsius,
  fahrenheit
}
