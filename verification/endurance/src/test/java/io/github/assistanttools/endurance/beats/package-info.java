/** Servers whose streams stay open and say nothing. */
@NullMarked
package io.github.assistanttools.endurance.beats;

import org.jspecify.annotations.NullMarked;
