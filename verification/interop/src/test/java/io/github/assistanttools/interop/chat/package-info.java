/**
 * The same scenarios for all clients of Chat Completions: the official SDKs for Java and for
 * JavaScript, LangChain4j, and the library's own.
 */
package io.github.assistanttools.interop.chat;
