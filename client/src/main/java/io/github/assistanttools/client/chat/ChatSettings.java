package io.github.assistanttools.client.chat;

import io.github.assistanttools.client.transport.Listeners;
import java.time.Duration;

/**
 * How requests are driven.
 *
 * @param streaming whether completions are streamed
 * @param longest the longest time for which one request is driven
 * @param maxRounds the most rounds of calls of one request
 */
record ChatSettings(
    Listeners<ChatListener> listeners, boolean streaming, Duration longest, int maxRounds) {}
