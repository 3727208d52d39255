package io.github.assistanttools.runtime.calls;

import io.github.assistanttools.runtime.ErrorCode;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolContext;
import io.github.assistanttools.runtime.ToolDispatcher;
import io.github.assistanttools.runtime.ToolException;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.codec.ArgumentReader;
import io.github.assistanttools.runtime.codec.InvalidResultException;
import io.github.assistanttools.runtime.codec.MalformedArgumentsException;
import io.github.assistanttools.runtime.codec.OutputTooLargeException;
import io.github.assistanttools.runtime.codec.ResultWriter;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The invocation of a known function, from arguments to outcome: {@link #invoke}, then {@link
 * #complete} once the stage is done, if there is one. Not thread-safe; callers ensure visibility
 * between threads.
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

  /** Calls the tool. Never throws: one call without an output would fail the whole run. */
  Progress invoke() {
    try {
      ArgumentReader in = ArgumentReader.of(call.arguments());
      out = new ResultWriter(longestOutput);
      dispatcher.dispatch(call.name(), in, out, context);
      if (in.problemCount() > 0) {
        return invalidArguments(in);
      }
      Optional<CompletionStage<?>> pending = out.pending();
      return pending.isPresent() ? new Progress.Waiting(pending.get()) : result(out);
    } catch (Throwable failure) {
      return failed(failure);
    }
  }

  /** Waits for the stage to complete, and writes its result. Never throws. */
  Outcome complete() {
    try {
      out.await();
      return result(out);
    } catch (Throwable failure) {
      return failed(failure);
    }
  }

  /** Cancels the stage, whose result is no longer awaited. Never throws. */
  void cancelStage() {
    try {
      if (out != null) {
        out.cancel();
      }
    } catch (Throwable failure) {
      CallLog.log("Stage not canceled", call, failure);
    }
  }

  private Outcome result(ResultWriter written) {
    String output = written.finish();
    return Outcome.result(ToolOutput.recorded(call.id(), output, written.isJson(), false));
  }

  private Outcome invalidArguments(ArgumentReader in) {
    int count = in.problemCount();
    String message =
        call.name() + ": " + count + (count == 1 ? " problem" : " problems") + " in the arguments";
    String output = ErrorOutput.of(ErrorCode.INVALID_ARGUMENTS, message, in.problems());
    return Outcome.error(
        ToolOutput.recorded(call.id(), output, true, true), ErrorCode.INVALID_ARGUMENTS);
  }

  private Outcome failed(Throwable failure) {
    try {
      return explained(failure).orElseGet(() -> unexplained(failure));
    } catch (Throwable hostile) {
      // The exception class overrides methods that throw.
      return unexplained(hostile);
    }
  }

  /** The outcome of a failure whose message the model may read. */
  private Optional<Outcome> explained(Throwable failure) {
    if (failure instanceof MalformedArgumentsException malformed) {
      return error(ErrorCode.MALFORMED_JSON, call.name() + ": " + malformed.getMessage());
    } else if (failure instanceof OutputTooLargeException tooLarge) {
      // Begins with the fact that the function was called: otherwise the model might repeat the
      // call.
      String message =
          "the function was called, but its output has " + tooLarge.getMessage() + "; ask for less";
      return error(ErrorCode.OUTPUT_TOO_LARGE, message);
    } else if (failure instanceof InvalidResultException) {
      // Likewise.
      String message =
          "the function was called and has returned, but its result does not have the declared"
              + " form; do not call it again; reference "
              + CallLog.log("Result invalid", call, failure);
      return error(ErrorCode.RESULT_INVALID, message);
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

  /** The outcome of any other failure, of which the model reads only a reference. */
  private Outcome unexplained(Throwable failure) {
    if (failure instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    if (context.cancelled()) {
      // A tool that was asked to stop may throw anything; that does not count as a failure.
      cancelStage();
      return GiveUpReason.INTERRUPT.outcome(call.id(), true);
    }
    String message = "the tool failed; reference " + CallLog.log(call, failure);
    return Outcome.error(call.id(), ErrorCode.TOOL_FAILED, message);
  }

  /**
   * The failure of a stage, without the exceptions that stages wrap around it. If the causes form a
   * cycle, one exception of the cycle.
   */
  private static Throwable cause(Throwable failure) {
    Throwable cause = failure;
    // Advances at half the speed: in a cycle the other reference catches up with it.
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
