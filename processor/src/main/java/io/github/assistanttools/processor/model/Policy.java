package io.github.assistanttools.processor.model;

import java.util.Optional;

/** What {@code @ToolPolicy} says. */
public record Policy(
    boolean readOnly,
    boolean destructive,
    boolean idempotent,
    boolean openWorld,
    boolean approval,
    boolean exclusive,
    Optional<Located> timeout) {}
