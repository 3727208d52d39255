package io.github.assistanttools.runtime;

import io.github.assistanttools.runtime.internal.FailureLog;
import io.github.assistanttools.runtime.internal.Texts;
import java.util.Objects;

/** Tells a journal when calls of a run are answered. What it throws costs no call its output. */
final class AnsweredCalls {
  private AnsweredCalls() {}

  static CallJournal.Answering open(CallJournal journal, String runId) {
    try {
      return Objects.requireNonNull(journal.answering(runId), "answering");
    } catch (Throwable failure) {
      log(runId, failure);
      return CallJournal.Answering.NOTHING;
    }
  }

  static void close(CallJournal.Answering answering, String runId) {
    try {
      answering.close();
    } catch (Throwable failure) {
      log(runId, failure);
    }
  }

  private static void log(String runId, Throwable failure) {
    FailureLog.log("Journal failed", "run " + Texts.quoted(runId), failure);
  }
}
