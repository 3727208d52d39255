/**
 * From {@code javax.lang.model} to the model. Elements stop here.
 *
 * <p>This package decides little: it describes, and {@code check} has the rules. It reports only
 * what the model cannot express.
 */
@NullMarked
package io.github.assistanttools.processor.read;

import org.jspecify.annotations.NullMarked;
