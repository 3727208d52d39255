package io.github.assistanttools.interop;

import java.util.List;

/**
 * A stream as a client reports it, from its beginning.
 *
 * @param events the names of its events, without the last one, {@code done}
 * @param text the concatenated deltas of the model's messages
 * @param run the run in its last event
 */
record SeenStream(List<String> events, String text, SeenRun run) {}
