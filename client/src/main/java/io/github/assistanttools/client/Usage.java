package io.github.assistanttools.client;

/**
 * The tokens that a run or a step took; 0 where the server does not say.
 *
 * @param promptTokens of what the model read
 * @param completionTokens of what it wrote
 * @param totalTokens of both
 */
public record Usage(long promptTokens, long completionTokens, long totalTokens) {}
