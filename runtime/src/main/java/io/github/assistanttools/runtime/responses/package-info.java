/**
 * The envelope of OpenAI's Responses API and of the servers compatible with it: response JSON in,
 * the items of the next request out ({@link io.github.assistanttools.runtime.responses.Responses}).
 * Nothing here opens a connection.
 */
@NullMarked
package io.github.assistanttools.runtime.responses;

import org.jspecify.annotations.NullMarked;
