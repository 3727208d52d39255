/**
 * The same scenarios for two clients of the example's server: the official SDK, which nobody here
 * wrote, and the library's own. What the one accepts of the server the other has to accept too, and
 * what the one sends the other has to send.
 */
package io.github.assistanttools.interop;
