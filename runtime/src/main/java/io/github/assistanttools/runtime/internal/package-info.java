/**
 * Code that the modules of this library share. Not API: it is exported only to them and changes
 * without notice.
 */
@NullMarked
package io.github.assistanttools.runtime.internal;

import org.jspecify.annotations.NullMarked;
