package io.github.assistanttools.runtime.calls;

import io.github.assistanttools.runtime.RunInfo;

/**
 * What the calls of one batch have in common.
 *
 * @param run that they belong to
 * @param deadline until when they may start and may take
 */
record BatchContext(Settings settings, Scope scope, RunInfo run, Deadline deadline) {}
