/**
 * What the protocols share: requests, routes and responses, parameters and their checks, and, in
 * {@code ErrorResponse}, the messages of errors. Knows no protocol.
 */
package io.github.assistanttools.testkit.core;
