/**
 * The rules. Each checks the model and reports all problems that it finds, each with its place and
 * a way out.
 */
@NullMarked
package io.github.assistanttools.processor.check;

import org.jspecify.annotations.NullMarked;
