/** Processes that die at any moment while they answer runs. */
@NullMarked
package io.github.assistanttools.endurance.crash;

import org.jspecify.annotations.NullMarked;
