package io.github.assistanttools.runtime.calls;

import io.github.assistanttools.runtime.Approval;
import io.github.assistanttools.runtime.Approver;
import io.github.assistanttools.runtime.ErrorCode;
import io.github.assistanttools.runtime.Refusal;
import io.github.assistanttools.runtime.codec.MisuseException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Asks the approver for a decision; its exceptions are logged and deny the call. */
final class Approvals {
  private static final String NOT_APPROVED = "the call was not approved, so it was not made";
  private static final String TIMED_OUT = "the call was not approved in time, so it was not made";

  private Approvals() {}

  /**
   * Asks whether a call may be made. Never throws.
   *
   * @return completes, never exceptionally, with the outcome of a denied call, or empty if the call
   *     is approved
   */
  static CompletableFuture<Optional<Outcome>> ask(Approver approver, Call call) {
    CompletableFuture<Optional<Outcome>> decision = new CompletableFuture<>();
    try {
      CompletionStage<Approval> stage = approver.review(call.function(), call.context());
      if (stage == null) {
        throw new MisuseException(
            "the approver returned null; it must return a stage of an Approval");
      }
      stage.whenComplete(
          (approval, failure) -> decision.complete(refusal(call, approval, failure)));
    } catch (Throwable failure) {
      if (failure instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      decision.complete(refusal(call, null, failure));
    }
    return decision;
  }

  /** The outcome of a call on which the approver did not decide in time. */
  static Outcome timedOut(Call call) {
    return denied(call, Refusal.APPROVAL_TIMED_OUT, TIMED_OUT);
  }

  private static Optional<Outcome> refusal(
      Call call, @Nullable Approval approval, @Nullable Throwable failure) {
    if (failure != null && !call.context().cancelled()) {
      CallLog.log("Approver failed", call.context().call(), failure);
    }
    if (failure != null || approval == null) {
      return Optional.of(denied(call, Refusal.APPROVER_FAILED, NOT_APPROVED));
    }
    return approval
        .reason()
        .map(
            reason -> denied(call, Refusal.NOT_APPROVED, reason.isBlank() ? NOT_APPROVED : reason));
  }

  private static Outcome denied(Call call, Refusal refusal, String message) {
    return Outcome.refused(call.id(), refusal, ErrorCode.DENIED, message);
  }
}
