/**
 * A client for servers that speak the Chat Completions API ({@link
 * io.github.assistanttools.client.chat.ChatClient}), and a driver from a request to the last answer
 * ({@link io.github.assistanttools.client.chat.ChatDriver}).
 */
@NullMarked
package io.github.assistanttools.client.chat;

import org.jspecify.annotations.NullMarked;
