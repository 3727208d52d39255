/** Random faults, the same for each seed. */
@NullMarked
package io.github.assistanttools.endurance.faults;

import org.jspecify.annotations.NullMarked;
