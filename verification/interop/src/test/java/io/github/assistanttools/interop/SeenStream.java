package io.github.assistanttools.interop;

import java.util.List;

/**
 * A stream as a client told of it, from its beginning.
 *
 * @param events the names of its events, without the last one, {@code done}
 * @param text all that the model's messages grew by
 * @param run the run as the last event of it said
 */
record SeenStream(List<String> events, String text, SeenRun run) {}
