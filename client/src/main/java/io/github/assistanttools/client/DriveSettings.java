package io.github.assistanttools.client;

import java.time.Duration;

/**
 * How runs are driven.
 *
 * @param streaming whether they are followed by streams
 * @param longest how long one is driven
 * @param maxRounds how many times new calls of one are answered
 * @param cancelAtMaxRounds whether a run that then has further calls is cancelled
 */
record DriveSettings(
    RunNews news, boolean streaming, Duration longest, int maxRounds, boolean cancelAtMaxRounds) {}
