/** Servers whose streams stay open without delivering events. */
@NullMarked
package io.github.assistanttools.endurance.beats;

import org.jspecify.annotations.NullMarked;
