package io.github.assistanttools.runtime.calls;

/**
 * How far a {@link Call} has come.
 *
 * <pre>
 *            begin        journal: begun         its tool returns, or is given up
 *   NEW ───────────▶ ASKING ───────────▶ BEGUN ────────────────────────────────▶ ENDED
 *    │                ▲  │ │               │                                     ▲ ▲ ▲
 *    │          begin │  │ │               │ its tool gives a stage              │ │ │
 *    │                │  ▼ │               ▼           the stage is done         │ │ │
 *    │         ELSEWHERE   │            WAITING ─────────────────────────────────┘ │ │
 *    │                │    └── recorded, conflict, abandoned, journal fails ───────┘ │
 *    └────────────────┴── given up ──▶ SETTLING ── the journal is asked ─────────────┘
 * </pre>
 *
 * A call of no run has no record: it is {@code BEGUN} at once, and has its outcome as soon as it is
 * given up.
 */
enum CallState {
  /** Not begun: it waits for its turn, for a decision of the approver, or for a thread. */
  NEW,

  /** The thread that is to make it asks the journal. */
  ASKING,

  /** Another thread or process makes it; the journal is to be asked again. */
  ELSEWHERE,

  /** Begun here: its tool may have been called. */
  BEGUN,

  /** Its tool gave a stage, whose result is still to be written. */
  WAITING,

  /** Given up before it was begun: the caller's thread asks the journal, and none may begin it. */
  SETTLING,

  /** It has its outcome; what comes later is dropped. */
  ENDED
}
