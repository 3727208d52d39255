/**
 * A client for servers that speak the Assistants API, version 2 ({@link
 * io.github.assistanttools.client.assistants.AssistantsClient}), and a driver that drives a run to
 * its end ({@link io.github.assistanttools.client.assistants.RunDriver}).
 */
@NullMarked
package io.github.assistanttools.client.assistants;

import org.jspecify.annotations.NullMarked;
