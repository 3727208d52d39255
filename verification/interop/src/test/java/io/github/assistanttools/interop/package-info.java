/**
 * The same scenarios for two clients of the example's server: the official SDK, which was written
 * independently, and the library's own. Both must accept the same responses and send the same
 * requests.
 */
package io.github.assistanttools.interop;
