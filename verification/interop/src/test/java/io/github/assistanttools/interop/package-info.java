/**
 * The same scenarios for clients that were written independently and for the library's own, at the
 * local server. All must accept the same responses and send equivalent requests. Here: the
 * Assistants API, and what the packages of the other protocols share.
 */
package io.github.assistanttools.interop;
