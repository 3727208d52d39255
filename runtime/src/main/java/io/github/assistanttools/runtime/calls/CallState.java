package io.github.assistanttools.runtime.calls;

/**
 * The state of a {@link Call}.
 *
 * <pre>
 *            begin        journal: begun         its tool returns, or is given up
 *   NEW ───────────▶ ASKING ───────────▶ BEGUN ────────────────────────────────▶ ENDED
 *    │                ▲  │ │               │                                     ▲ ▲ ▲
 *    │          begin │  │ │               │ its tool returns a stage            │ │ │
 *    │                │  ▼ │               ▼           the stage is done         │ │ │
 *    │         ELSEWHERE   │            WAITING ─────────────────────────────────┘ │ │
 *    │                │    └── recorded, conflict, abandoned, journal fails ───────┘ │
 *    └────────────────┴── given up ──▶ SETTLING ── the journal is asked ─────────────┘
 * </pre>
 *
 * A call without a run has no record: it is {@code BEGUN} at once, and has its outcome as soon as
 * it is given up.
 */
enum CallState {
  /** Not begun: it waits for its turn, for approval, or for a thread. */
  NEW,

  /** The thread that will make it is asking the journal. */
  ASKING,

  /** Another thread or process is making it; the journal will be asked again. */
  ELSEWHERE,

  /** Begun here: its tool may have been called. */
  BEGUN,

  /** Its tool returned a stage, whose result must still be written. */
  WAITING,

  /**
   * Given up before it was begun: the caller's thread asks the journal, and no thread may begin it.
   */
  SETTLING,

  /** It has its outcome; a later one is dropped. */
  ENDED
}
