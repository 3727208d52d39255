/**
 * What the clients and drivers of all protocols share: retries, errors, pauses, time limits and the
 * signal to stop. Not exported.
 */
@NullMarked
package io.github.assistanttools.client.transport;

import org.jspecify.annotations.NullMarked;
