/**
 * One HTTP request and its answer, and the parser of event streams; nothing here knows a protocol
 * above HTTP.
 */
@NullMarked
package io.github.assistanttools.client.http;

import org.jspecify.annotations.NullMarked;
