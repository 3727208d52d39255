/** Processes that are stopped for a while, at a given place, while they make the calls of a run. */
@NullMarked
package io.github.assistanttools.endurance.pauses;

import org.jspecify.annotations.NullMarked;
