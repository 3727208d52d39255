/** Rules that hold for the whole repository: arrows, sizes, repetition, and what is published. */
package io.github.assistanttools.processor.architecture;
