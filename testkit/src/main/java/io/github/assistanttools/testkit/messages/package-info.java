/**
 * Anthropic's Messages. {@code MessageRequest} checks the parameters, {@code Turns} the messages,
 * and {@code MessageErrors} has the form of errors; {@code ContentWriter} writes the content, in
 * one piece and as a stream.
 */
package io.github.assistanttools.testkit.messages;
