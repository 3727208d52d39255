/** The annotation processor itself: rounds, deferral, problems, files. */
@NullMarked
package io.github.assistanttools.processor;

import org.jspecify.annotations.NullMarked;
