package io.github.assistanttools.runtime;

import io.github.assistanttools.runtime.codec.ArgumentReader;
import io.github.assistanttools.runtime.codec.MalformedArgumentsException;
import io.github.assistanttools.runtime.codec.OutputTooLargeException;
import io.github.assistanttools.runtime.codec.ResultWriter;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * One call of a function that exists, from its arguments to its answer: {@link #begin}, and {@link
 * #end} once the stage is done, if there is one. One thread at a time; the handing over is the
 * caller's to make visible.
 */
final class Execution {
  private final ToolDispatcher dispatcher;
  private final ToolContext context;
  private final ToolCall call;
  // Null until the call is made.
  private @Nullable ResultWriter out;

  Execution(ToolDispatcher dispatcher, ToolContext context) {
    this.dispatcher = dispatcher;
    this.context = context;
    this.call = context.call();
  }

  /** Calls the tool. Never throws: a call without an output would cost its whole run. */
  Progress begin() {
    try {
      ArgumentReader in = ArgumentReader.of(call.arguments());
      out = new ResultWriter();
      dispatcher.dispatch(call.name(), in, out, context);
      if (in.problemCount() > 0) {
        return new Progress.Answered(invalidArguments(in));
      }
      Optional<CompletionStage<?>> pending = out.pending();
      return pending.isPresent()
          ? new Progress.Waiting(pending.get())
          : new Progress.Answered(Answer.result(call.id(), out.finish()));
    } catch (Throwable failure) {
      return new Progress.Answered(failed(failure));
    }
  }

  /** Waits for the stage, if it is not done yet, and writes its result. Never throws. */
  Answer end() {
    try {
      out.await();
      return Answer.result(call.id(), out.finish());
    } catch (Throwable failure) {
      return failed(failure);
    }
  }

  /** Cancels the stage whose end nobody waits for any more. Never throws. */
  void abandon() {
    try {
      if (out != null) {
        out.cancel();
      }
    } catch (Throwable failure) {
      CallFailures.log("Stage not cancelled", call, failure);
    }
  }

  private Answer invalidArguments(ArgumentReader in) {
    int count = in.problemCount();
    String message =
        call.name() + ": " + count + (count == 1 ? " problem" : " problems") + " in the arguments";
    String output = ErrorOutput.of(ErrorCode.INVALID_ARGUMENTS, message, in.problems());
    return new Answer(
        new ToolOutput(call.id(), output, true), Optional.of(ErrorCode.INVALID_ARGUMENTS), false);
  }

  private Answer failed(Throwable failure) {
    try {
      return told(failure).orElseGet(() -> untold(failure));
    } catch (Throwable hostile) {
      // An exception class with methods of its own.
      return untold(hostile);
    }
  }

  /** The failures that the model may read of. */
  private Optional<Answer> told(Throwable failure) {
    if (failure instanceof MalformedArgumentsException malformed) {
      return error(ErrorCode.MALFORMED_JSON, call.name() + ": " + malformed.getMessage());
    } else if (failure instanceof OutputTooLargeException tooLarge) {
      return error(
          ErrorCode.OUTPUT_TOO_LARGE, "the output has " + tooLarge.getMessage() + "; ask for less");
    } else if (cause(failure) instanceof ToolException refused) {
      String message = refused.getMessage();
      boolean silent = message == null || message.isBlank();
      return error(ErrorCode.TOOL_FAILED, silent ? "the tool failed" : message);
    }
    return Optional.empty();
  }

  private Optional<Answer> error(ErrorCode code, String message) {
    return Optional.of(Answer.error(call.id(), code, message));
  }

  private Answer untold(Throwable failure) {
    if (failure instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    if (context.cancelled()) {
      // What a tool throws because it was told to stop is nobody's failure.
      abandon();
      return GivenUp.INTERRUPT.answer(call.id(), true);
    }
    return Answer.error(
        call.id(),
        ErrorCode.TOOL_FAILED,
        "the tool failed; reference " + CallFailures.log(call, failure));
  }

  /**
   * What a stage failed with, beneath the exceptions that stages wrap it into. Exceptions may name
   * each other as their causes; of such a circle it is one of them.
   */
  private static Throwable cause(Throwable failure) {
    Throwable cause = failure;
    // Goes half as fast: in a circle the other one comes to where it is.
    Throwable behind = failure;
    boolean follows = false;
    while ((cause instanceof CompletionException || cause instanceof ExecutionException)
        && cause.getCause() != null) {
      cause = cause.getCause();
      if (cause == behind) {
        return cause;
      }
      behind = follows ? behind.getCause() : behind;
      follows = !follows;
    }
    return cause;
  }
}
