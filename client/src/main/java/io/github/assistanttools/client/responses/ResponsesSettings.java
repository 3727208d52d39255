package io.github.assistanttools.client.responses;

import io.github.assistanttools.client.transport.Listeners;
import java.time.Duration;

/**
 * How requests are driven.
 *
 * @param streaming whether responses are streamed
 * @param longest the longest time for which one request is driven
 * @param maxRounds the most rounds of calls of one request
 */
record ResponsesSettings(
    Listeners<ResponsesListener> listeners, boolean streaming, Duration longest, int maxRounds) {}
