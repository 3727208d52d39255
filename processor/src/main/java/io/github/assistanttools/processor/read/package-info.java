/**
 * From {@code javax.lang.model} to the model. Elements stop here.
 *
 * <p>Little is judged in this package: what is odd is described, and {@code check} has the rules.
 * Only what the model has no words for is made a problem here.
 */
@NullMarked
package io.github.assistanttools.processor.read;

import org.jspecify.annotations.NullMarked;
