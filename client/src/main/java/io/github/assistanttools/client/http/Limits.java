package io.github.assistanttools.client.http;

import java.time.Duration;

/**
 * How long to wait and how much to hold.
 *
 * @param request from sending a request to the end of its answer, or to the beginning of its stream
 * @param idle how long nothing may come in a stream
 * @param bytes the most bytes of a document, or of one event in a stream
 */
public record Limits(Duration request, Duration idle, long bytes) {}
