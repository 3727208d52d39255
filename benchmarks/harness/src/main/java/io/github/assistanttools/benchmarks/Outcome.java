package io.github.assistanttools.benchmarks;

/** What one of the 200 functions answers. */
public record Outcome(String kind, String subject, long count) {}
