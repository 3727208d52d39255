/**
 * What the compiler shows of a program, asked more easily: members, supertypes, types, sources and
 * Javadoc; and the problems that are reported about it.
 */
@NullMarked
package io.github.assistanttools.processor.read.element;

import org.jspecify.annotations.NullMarked;
