/** A journal of calls in a database, for services of several processes. */
@NullMarked
package io.github.assistanttools.runtime.jdbc;

import org.jspecify.annotations.NullMarked;
