package io.github.assistanttools.benchmarks;

/** The weather at one place. */
public record Weather(int temperature, Unit unit, String conditions) {}
