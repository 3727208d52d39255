/**
 * The Responses API. {@code ResponseRoutes} has its requests, {@code ResponseRequest} their
 * parameters, and {@code InputItems} what the input must be. {@code StoredResponse} is the life
 * cycle of a response, and {@code ItemWriter} writes its output and its events.
 */
package io.github.assistanttools.testkit.responses;
