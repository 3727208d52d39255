package io.github.assistanttools.runtime;

import java.util.concurrent.CompletionStage;

/**
 * Decides on calls of functions whose policy requires {@code approval}, before each is made.
 *
 * <p>An approver approves or denies the call as the model wrote it; it can't change the call. If it
 * throws, returns null or does not decide in time, or if its stage fails, the call is {@code
 * denied} with a neutral text; {@link Refusal} gives listeners the reason. Exceptions are logged
 * without their messages, as a tool's are, and never reach the model.
 */
@FunctionalInterface
public interface Approver {

  /**
   * Decides on a call. Called in the thread that would call the tool. An approver that waits for a
   * person should return a stage at once and complete it later.
   *
   * @param function the function, with its policy and description
   * @param context the call, with its arguments as JSON text, its run, and the user attributes;
   *     {@link ToolContext#cancelled} once the decision is no longer awaited
   * @return the decision, now or later
   * @throws Exception to deny the call, with a neutral text
   */
  CompletionStage<Approval> review(FunctionDefinition function, ToolContext context)
      throws Exception;
}
