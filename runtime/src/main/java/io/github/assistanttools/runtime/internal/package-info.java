/** What the packages of this module share and nobody else should use: it is not exported. */
@NullMarked
package io.github.assistanttools.runtime.internal;

import org.jspecify.annotations.NullMarked;
