package io.github.assistanttools.runtime.calls;

import java.util.concurrent.CompletionStage;

/** How far a call has come when its thread is free again: it has its outcome, or one of these. */
sealed interface Progress permits Outcome, Progress.Waiting, Progress.Elsewhere {

  /** The call ends when the stage completes, and needs no thread until then. */
  record Waiting(CompletionStage<?> stage) implements Progress {}

  /** Another thread or process makes the call; the journal is to be asked again. */
  record Elsewhere() implements Progress {}
}
