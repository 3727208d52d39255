package io.github.assistanttools.runtime.calls;

import java.util.concurrent.CompletionStage;

/** The state of a call when its thread is free again: its outcome, or one of these. */
sealed interface Progress permits Outcome, Progress.Waiting, Progress.Elsewhere {

  /** The call ends when the stage completes, and needs no thread until then. */
  record Waiting(CompletionStage<?> stage) implements Progress {}

  /** Another thread or process is making the call; the journal will be asked again. */
  record Elsewhere() implements Progress {}
}
