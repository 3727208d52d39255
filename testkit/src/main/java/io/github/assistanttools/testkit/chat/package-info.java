/**
 * Chat Completions. {@code ChatRequest} checks the parameters, {@code ChatMessages} the messages;
 * {@code Completion} is the response in one piece, {@code Chunks} the stream.
 */
package io.github.assistanttools.testkit.chat;
