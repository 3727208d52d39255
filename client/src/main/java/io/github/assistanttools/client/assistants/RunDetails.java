package io.github.assistanttools.client.assistants;

import java.time.Instant;
import java.util.Optional;

/** What a run's document says of the run, besides ids and required action. */
record RunDetails(
    RunStatus status,
    Optional<Instant> expiresAt,
    Optional<LastError> lastError,
    Optional<String> incompleteReason,
    Optional<Usage> usage) {}
