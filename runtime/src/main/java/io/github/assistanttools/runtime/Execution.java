package io.github.assistanttools.runtime;

import io.github.assistanttools.runtime.codec.ArgumentReader;
import io.github.assistanttools.runtime.codec.MalformedArgumentsException;
import io.github.assistanttools.runtime.codec.OutputTooLargeException;
import io.github.assistanttools.runtime.codec.ResultWriter;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** One call of a function that exists, from its arguments to its output. */
final class Execution {
  private final ToolDispatcher dispatcher;
  private final ToolContext context;
  private final ToolCall call;

  Execution(ToolDispatcher dispatcher, ToolContext context) {
    this.dispatcher = dispatcher;
    this.context = context;
    this.call = context.call();
  }

  /** The call's output. Never throws: a call without an output would cost its whole run. */
  ToolOutput output() {
    try {
      return attempt();
    } catch (Throwable failure) {
      if (failure instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      String reference = FailureLog.log(call, failure);
      return error(ErrorCode.TOOL_FAILED, "the tool failed; reference " + reference);
    }
  }

  /** The output, or whatever else than the failures that the model may read of was thrown. */
  private ToolOutput attempt() throws Throwable {
    try {
      ArgumentReader in = ArgumentReader.of(call.arguments());
      ResultWriter out = new ResultWriter();
      dispatcher.dispatch(call.name(), in, out, context);
      if (in.problemCount() > 0) {
        return invalidArguments(in);
      }
      out.await();
      return new ToolOutput(call.id(), out.finish());
    } catch (MalformedArgumentsException malformed) {
      return error(ErrorCode.MALFORMED_JSON, call.name() + ": " + malformed.getMessage());
    } catch (OutputTooLargeException tooLarge) {
      return error(ErrorCode.OUTPUT_TOO_LARGE, "the output has " + tooLarge.getMessage() + "; ask for less");
    } catch (ToolException refused) {
      return refused(refused);
    } catch (CompletionException | ExecutionException wrapper) {
      if (cause(wrapper) instanceof ToolException refused) {
        return refused(refused);
      }
      throw wrapper;
    }
  }

  private ToolOutput invalidArguments(ArgumentReader in) {
    int count = in.problemCount();
    String message = call.name() + ": " + count + (count == 1 ? " problem" : " problems") + " in the arguments";
    String output = ErrorOutput.of(ErrorCode.INVALID_ARGUMENTS, message, in.problems());
    return new ToolOutput(call.id(), output, true);
  }

  private ToolOutput refused(ToolException refused) {
    String message = refused.getMessage();
    boolean silent = message == null || message.isBlank();
    return error(ErrorCode.TOOL_FAILED, silent ? "the tool failed" : message);
  }

  private ToolOutput error(ErrorCode code, String message) {
    return ToolOutput.error(call.id(), code, message);
  }

  /** What a stage failed with, beneath the exceptions that stages wrap it into. */
  private static Throwable cause(Throwable failure) {
    Throwable cause = failure;
    while ((cause instanceof CompletionException || cause instanceof ExecutionException)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
