/** Random faults with a seed, and streams that are cut at every byte. */
@NullMarked
package io.github.assistanttools.endurance.faults;

import org.jspecify.annotations.NullMarked;
