/**
 * The rules. Each looks at the model and names what is wrong, where, and the way out; none of them
 * stops at the first thing it finds.
 */
@NullMarked
package io.github.assistanttools.processor.check;

import org.jspecify.annotations.NullMarked;
