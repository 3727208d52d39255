/**
 * The envelope of Anthropic's Messages API: message JSON in, the messages to append out ({@link
 * io.github.assistanttools.runtime.messages.Messages}). Nothing here opens a connection.
 */
@NullMarked
package io.github.assistanttools.runtime.messages;

import org.jspecify.annotations.NullMarked;
