/**
 * Long-running tests: whatever fails between a driver and its server, whenever a process dies, and
 * however many runs there are, no call is made twice and every run gets its outputs.
 */
@NullMarked
package io.github.assistanttools.endurance;

import org.jspecify.annotations.NullMarked;
