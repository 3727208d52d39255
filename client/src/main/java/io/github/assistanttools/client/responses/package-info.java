/**
 * A client for servers that speak the Responses API ({@link
 * io.github.assistanttools.client.responses.ResponsesClient}), and a driver from a request to the
 * last answer ({@link io.github.assistanttools.client.responses.ResponsesDriver}).
 */
@NullMarked
package io.github.assistanttools.client.responses;

import org.jspecify.annotations.NullMarked;
