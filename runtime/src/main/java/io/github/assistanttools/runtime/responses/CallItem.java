package io.github.assistanttools.runtime.responses;

import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.internal.RawJson;
import java.util.Optional;

/**
 * An item {@code function_call}.
 *
 * @param caller who calls, which the output's item repeats: the model, or a program of it
 * @param namespace the group of the function, which the output's item repeats
 * @param cut whether the arguments may not be complete
 */
record CallItem(
    ToolCall call, Optional<RawJson> caller, Optional<RawJson> namespace, boolean cut) {}
