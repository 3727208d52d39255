/**
 * Code that the modules of this library share. Not API: it is exported only to them and changes
 * without notice.
 */
package io.github.assistanttools.runtime.internal;
