package io.github.assistanttools.runtime;

import io.github.assistanttools.runtime.codec.MisuseException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Asks the approver, whatever it does. */
final class Approvals {
  private static final String NOT_APPROVED = "the call was not approved, so it was not made";
  private static final String NOT_IN_TIME = "nobody approved the call in time, so it was not made";
  private static final Approval NEUTRAL = Approval.denied("");

  private Approvals() {}

  /** The decision, now or later; never a failure. Never throws. */
  static CompletableFuture<Approval> ask(Approver approver, Job job) {
    CompletableFuture<Approval> decision = new CompletableFuture<>();
    try {
      CompletionStage<Approval> stage = approver.review(job.function(), job.context());
      if (stage == null) {
        throw new MisuseException("the approver gave null; it must give a stage of an Approval");
      }
      stage.whenComplete((approval, failure) -> decision.complete(decided(job, approval, failure)));
    } catch (Throwable failure) {
      if (failure instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      decision.complete(decided(job, null, failure));
    }
    return decision;
  }

  static Answer answer(String callId, Approval.Denied denied) {
    String reason = denied.reason().isBlank() ? NOT_APPROVED : denied.reason();
    return Answer.error(callId, ErrorCode.DENIED, reason);
  }

  static void denyForSilence(Job job) {
    job.deny(new Approval.Denied(NOT_IN_TIME));
  }

  private static Approval decided(
      Job job, @Nullable Approval approval, @Nullable Throwable failure) {
    if (failure != null && !job.context().cancelled()) {
      CallFailures.log("Approver failed", job.context().call(), failure);
    }
    return failure != null || approval == null ? NEUTRAL : approval;
  }
}
