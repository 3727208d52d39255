/**
 * What the modules of this library share. No API: it is exported to them alone, and changes without
 * notice.
 */
@NullMarked
package io.github.assistanttools.runtime.internal;

import org.jspecify.annotations.NullMarked;
