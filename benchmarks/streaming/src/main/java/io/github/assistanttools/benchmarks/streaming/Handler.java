package io.github.assistanttools.benchmarks.streaming;

/** Makes a call of one function. */
@FunctionalInterface
interface Handler {
  String call(String arguments);
}
