/**
 * From the text of a documentation comment to plain text for a model. No element is known here;
 * what a tag refers to comes from {@link
 * io.github.assistanttools.processor.read.comment.References}.
 */
@NullMarked
package io.github.assistanttools.processor.read.comment;

import org.jspecify.annotations.NullMarked;
