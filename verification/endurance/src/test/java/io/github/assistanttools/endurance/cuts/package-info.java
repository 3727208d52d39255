/** Streams that are cut at every byte. */
@NullMarked
package io.github.assistanttools.endurance.cuts;

import org.jspecify.annotations.NullMarked;
