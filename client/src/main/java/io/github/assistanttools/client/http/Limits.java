package io.github.assistanttools.client.http;

import java.time.Duration;

/**
 * Limits on time and memory.
 *
 * @param request the longest time from sending a request to the end of its response, or to the
 *     beginning of its stream
 * @param idle the longest time without data in a stream
 * @param bytes the most bytes of a document, or of one event in a stream
 */
public record Limits(Duration request, Duration idle, long bytes) {}
