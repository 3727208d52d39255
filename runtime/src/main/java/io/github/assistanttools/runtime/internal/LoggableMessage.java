package io.github.assistanttools.runtime.internal;

/** Marks the exceptions of this library whose message holds no data, so that it may be logged. */
public interface LoggableMessage {}
