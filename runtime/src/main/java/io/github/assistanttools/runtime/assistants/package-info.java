/**
 * The envelope of the Assistants API (version 2) and of the servers compatible with it: run JSON
 * in, the body of {@code submit_tool_outputs} out ({@link
 * io.github.assistanttools.runtime.assistants.Assistants}). Nothing here opens a connection; the
 * module {@code io.github.assistanttools.client} does.
 */
@NullMarked
package io.github.assistanttools.runtime.assistants;

import org.jspecify.annotations.NullMarked;
