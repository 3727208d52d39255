package io.github.assistanttools.processor.read;

/**
 * Why something cannot be used.
 *
 * @param fact a clause that begins with its verb, such as {@code declares an exception}
 */
record Fault(String fact, String wayOut) {}
