/**
 * The properties of a class before their types are read: names, accessors and creators, as Jackson
 * finds them.
 */
@NullMarked
package io.github.assistanttools.processor.read.property;

import org.jspecify.annotations.NullMarked;
