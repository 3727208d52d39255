package io.github.assistanttools.runtime.calls;

import io.github.assistanttools.runtime.CallJournal;
import io.github.assistanttools.runtime.internal.FailureLog;
import io.github.assistanttools.runtime.internal.Texts;
import java.util.Objects;

/** Notifies a journal that calls of a run are being answered. Its exceptions are only logged. */
final class AnsweringScope {
  private AnsweringScope() {}

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
