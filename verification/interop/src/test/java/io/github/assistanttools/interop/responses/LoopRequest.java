package io.github.assistanttools.interop.responses;

import io.github.assistanttools.runtime.Toolbox;
import java.util.Optional;

/**
 * A request for a response.
 *
 * @param input JSON: a string, or an array of items
 * @param previous the id of the response before; only in {@link Mode.State#PREVIOUS}
 * @param conversation its id; only in {@link Mode.State#CONVERSATION}
 */
record LoopRequest(
    Toolbox toolbox,
    Mode mode,
    String input,
    Optional<String> previous,
    Optional<String> conversation) {}
