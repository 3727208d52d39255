package io.github.assistanttools.processor.model;

import java.util.Optional;

/**
 * The result of a tool method.
 *
 * @param type empty for {@code void}, or a stage of {@code Void}
 * @param later whether it comes later, as a {@code CompletionStage}
 */
public record Result(Optional<JsonType> type, boolean later) {}
