/** Anthropic's Messages, with the official SDK for Java. */
package io.github.assistanttools.interop.messages;
