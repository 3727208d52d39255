/**
 * The model of a tool interface: immutable records without elements, type mirrors or code specs.
 *
 * <p>{@code read} makes these records, {@code check} applies the rules, {@code write} turns them
 * into source and schema text. What cannot be read is described here too ({@link
 * io.github.assistanttools.processor.model.JsonType.Unsupported}), so that every rule can look at
 * everything and all problems are found at once.
 */
@NullMarked
package io.github.assistanttools.processor.model;

import org.jspecify.annotations.NullMarked;
