package io.github.assistanttools.processor.write;

/**
 * A source file to write.
 *
 * @param className its qualified name
 * @param text ASCII only
 */
public record GeneratedSource(String className, String text) {}
