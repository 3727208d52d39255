/**
 * The table of textual types: one row, a {@link
 * io.github.assistanttools.runtime.codec.text.TextType}, for each class whose JSON form is a string
 * with a syntax of its own. The reader, the writer, map keys, results of type {@code Object} and
 * the annotation processor all use the row. Not exported: generated code calls the methods of the
 * codec.
 */
package io.github.assistanttools.runtime.codec.text;
