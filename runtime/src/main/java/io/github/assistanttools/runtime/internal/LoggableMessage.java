package io.github.assistanttools.runtime.internal;

/** Marks the exceptions of this library whose messages contain no data and may be logged. */
public interface LoggableMessage {}
