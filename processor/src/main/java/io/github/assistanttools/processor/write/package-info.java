/** From the model to text: the dispatcher's source, and the schemas in it. */
@NullMarked
package io.github.assistanttools.processor.write;

import org.jspecify.annotations.NullMarked;
