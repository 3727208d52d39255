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
 * Not shown:
 *
 * <ul>
 *   <li>A call without a run has no record: it is {@code BEGUN} at once, and {@code ENDED} as soon
 *       as it is given up.
 *   <li>A call whose output is decided before it begins goes from {@code NEW} to {@code ENDED}: its
 *       id is ambiguous, its function is unknown, or its output was recorded before the approver is
 *       asked.
 *   <li>A call of an unknown function is never {@code ASKING}: it is {@code ELSEWHERE} if another
 *       process makes it.
 *   <li>A call that is given up while it is {@code ASKING} has an unknown outcome at once.
 * </ul>
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
