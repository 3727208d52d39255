package io.github.assistanttools.client.assistants;

import io.github.assistanttools.client.transport.Listeners;
import java.time.Duration;

/**
 * How runs are driven.
 *
 * @param streaming whether they are followed by streams
 * @param longest the longest time for which one is driven
 * @param maxRounds the most rounds of new calls of one run
 * @param cancelAtMaxRounds whether a run that then has further calls is canceled
 */
record DriveSettings(
    Listeners<RunListener> listeners,
    boolean streaming,
    Duration longest,
    int maxRounds,
    boolean cancelAtMaxRounds) {}
