/**
 * The same scenarios for all clients of the Responses API: the official SDKs for Java and for
 * JavaScript, and the library's own.
 */
package io.github.assistanttools.interop.responses;
