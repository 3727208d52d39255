/**
 * A declaration with its annotations: what this library, Jackson and Jakarta Validation say of it.
 * {@link io.github.assistanttools.processor.read.declaration.Reading} is the context of a reading.
 */
@NullMarked
package io.github.assistanttools.processor.read.declaration;

import org.jspecify.annotations.NullMarked;
