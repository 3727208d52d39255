/**
 * What generated dispatchers call to decode arguments and to encode results.
 *
 * <p>No type of the JSON parser underneath appears here, so generated code in a published jar keeps
 * working with a later runtime of the same major version.
 */
@NullMarked
package io.github.assistanttools.runtime.codec;

import org.jspecify.annotations.NullMarked;
