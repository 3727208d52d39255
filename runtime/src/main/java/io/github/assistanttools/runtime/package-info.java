/**
 * Function definitions, tool calls and their outputs, free of any wire protocol.
 *
 * <p>{@link io.github.assistanttools.runtime.Toolbox} runs the calls; generated dispatchers
 * implement {@link io.github.assistanttools.runtime.ToolDispatcher}; an envelope such as {@link
 * io.github.assistanttools.runtime.assistants.Assistants} turns one protocol's documents into calls
 * and outputs into that protocol's documents.
 */
@NullMarked
package io.github.assistanttools.runtime;

import org.jspecify.annotations.NullMarked;
