/**
 * One HTTP request and its response, and the parser of event streams. Independent of any protocol
 * above HTTP.
 */
@NullMarked
package io.github.assistanttools.client.http;

import org.jspecify.annotations.NullMarked;
