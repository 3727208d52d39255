/**
 * The envelope of OpenAI's Chat Completions API and of the many servers compatible with it:
 * completion JSON in, the messages to append out ({@link
 * io.github.assistanttools.runtime.chat.ChatCompletions}). Nothing here opens a connection.
 */
@NullMarked
package io.github.assistanttools.runtime.chat;

import org.jspecify.annotations.NullMarked;
