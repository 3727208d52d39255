package io.github.assistanttools.runtime;

import java.util.concurrent.CompletionStage;

/** How far a call has come when its tool returns. */
sealed interface Progress {

  /** The call is answered. */
  record Answered(Answer answer) implements Progress {}

  /** The call is answered when the stage completes, and needs no thread until then. */
  record Waiting(CompletionStage<?> stage) implements Progress {}

  /** Another thread or process makes the call; the journal is to be asked again. */
  record Elsewhere() implements Progress {}
}
