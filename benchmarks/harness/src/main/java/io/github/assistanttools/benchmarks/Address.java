package io.github.assistanttools.benchmarks;

/** Where an item goes to. */
public record Address(String street, String city, String zip, String country) {}
