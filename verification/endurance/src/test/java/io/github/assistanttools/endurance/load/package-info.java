/** Many runs at once, in little memory. */
@NullMarked
package io.github.assistanttools.endurance.load;

import org.jspecify.annotations.NullMarked;
