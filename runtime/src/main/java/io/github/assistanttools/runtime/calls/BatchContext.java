package io.github.assistanttools.runtime.calls;

import io.github.assistanttools.runtime.RunInfo;

/**
 * The context that the calls of one batch share.
 *
 * @param run the run of the calls
 * @param deadline the time by which they must have started and ended
 */
record BatchContext(Settings settings, Scope scope, RunInfo run, Deadline deadline) {}
