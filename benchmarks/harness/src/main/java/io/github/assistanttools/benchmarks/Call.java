package io.github.assistanttools.benchmarks;

/** One call of the model. */
public record Call(String function, String arguments) {}
