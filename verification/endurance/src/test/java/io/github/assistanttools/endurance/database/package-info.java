/** Databases for journals, started for a test. */
@NullMarked
package io.github.assistanttools.endurance.database;

import org.jspecify.annotations.NullMarked;
