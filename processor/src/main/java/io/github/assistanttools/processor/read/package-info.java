/**
 * From {@code javax.lang.model} to the model. Elements stop here.
 *
 * <p>Nothing is judged in this package: what is odd is described, and {@code check} has the rules.
 */
@NullMarked
package io.github.assistanttools.processor.read;

import org.jspecify.annotations.NullMarked;
