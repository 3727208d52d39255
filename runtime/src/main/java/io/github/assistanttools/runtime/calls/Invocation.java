package io.github.assistanttools.runtime.calls;

import io.github.assistanttools.runtime.ErrorCode;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolContext;
import io.github.assistanttools.runtime.ToolDispatcher;
import io.github.assistanttools.runtime.ToolException;
import io.github.assistanttools.runtime.ToolOutput;
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
 * The invocation of a function that exists, from arguments to outcome: {@link #invoke}, and {@link
 * #complete} once the stage is done, if there is one. For one thread at a time; callers see to the
 * visibility between threads.
 */
final class Invocation {
  private final ToolDispatcher dispatcher;
  private final ToolContext context;
  private final ToolCall call;
  private final int longestOutput;
  // Null until the tool is called.
  private @Nullable ResultWriter out;

  Invocation(ToolDispatcher dispatcher, ToolContext context, int longestOutput) {
    this.dispatcher = dispatcher;
    this.context = context;
    this.call = context.call();
    this.longestOutput = longestOutput;
  }

  /** Calls the tool. Never throws: a call without an output would cost its whole run. */
  Progress invoke() {
    try {
      ArgumentReader in = ArgumentReader.of(call.arguments());
      out = new ResultWriter(longestOutput);
      dispatcher.dispatch(call.name(), in, out, context);
      if (in.problemCount() > 0) {
        return invalidArguments(in);
      }
      Optional<CompletionStage<?>> pending = out.pending();
      return pending.isPresent()
          ? new Progress.Waiting(pending.get())
          : Outcome.result(call.id(), out.finish());
    } catch (Throwable failure) {
      return failed(failure);
    }
  }

  /** Waits for the stage, if it is not done yet, and writes its result. Never throws. */
  Outcome complete() {
    try {
      out.await();
      return Outcome.result(call.id(), out.finish());
    } catch (Throwable failure) {
      return failed(failure);
    }
  }

  /** Cancels the stage, whose result is not waited for any longer. Never throws. */
  void cancelStage() {
    try {
      if (out != null) {
        out.cancel();
      }
    } catch (Throwable failure) {
      CallLog.log("Stage not canceled", call, failure);
    }
  }

  private Outcome invalidArguments(ArgumentReader in) {
    int count = in.problemCount();
    String message =
        call.name() + ": " + count + (count == 1 ? " problem" : " problems") + " in the arguments";
    String output = ErrorOutput.of(ErrorCode.INVALID_ARGUMENTS, message, in.problems());
    return Outcome.error(ToolOutput.of(call.id(), output, true), ErrorCode.INVALID_ARGUMENTS);
  }

  private Outcome failed(Throwable failure) {
    try {
      return explained(failure).orElseGet(() -> unexplained(failure));
    } catch (Throwable hostile) {
      // An exception class with methods of its own.
      return unexplained(hostile);
    }
  }

  /** The failures that the model may read of. */
  private Optional<Outcome> explained(Throwable failure) {
    if (failure instanceof MalformedArgumentsException malformed) {
      return error(ErrorCode.MALFORMED_JSON, call.name() + ": " + malformed.getMessage());
    } else if (failure instanceof OutputTooLargeException tooLarge) {
      // Said first that it was called: a model that takes it for undone would repeat it.
      String message =
          "the function was called, but its output has " + tooLarge.getMessage() + "; ask for less";
      return error(ErrorCode.OUTPUT_TOO_LARGE, message);
    } else if (cause(failure) instanceof ToolException refused) {
      String message = refused.getMessage();
      boolean silent = message == null || message.isBlank();
      return error(ErrorCode.TOOL_FAILED, silent ? "the tool failed" : message);
    }
    return Optional.empty();
  }

  private Optional<Outcome> error(ErrorCode code, String message) {
    return Optional.of(Outcome.error(call.id(), code, message));
  }

  /** Of all other failures the model reads a reference only. */
  private Outcome unexplained(Throwable failure) {
    if (failure instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    if (context.cancelled()) {
      // A tool that was told to stop may throw anything; that is no failure.
      cancelStage();
      return GiveUpReason.INTERRUPT.outcome(call.id(), true);
    }
    String message = "the tool failed; reference " + CallLog.log(call, failure);
    return Outcome.error(call.id(), ErrorCode.TOOL_FAILED, message);
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
