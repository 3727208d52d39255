/** The API of the last release, as the build compares it with the API of today. */
package io.github.assistanttools.processor.api;
