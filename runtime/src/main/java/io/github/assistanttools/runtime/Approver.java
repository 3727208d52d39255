package io.github.assistanttools.runtime;

import java.util.concurrent.CompletionStage;

/**
 * Decides on calls of functions whose policy wants {@code approval}, before each is made.
 *
 * <p>An approver says yes or no to the call as the model wrote it; it can't change it. Whatever is
 * not a yes is a no: if it throws, if its stage fails, if it gives null, or if it does not answer
 * in time, the call is {@code denied} with a neutral text. What it throws is logged as a tool's
 * exceptions are, without messages, and never reaches the model.
 */
@FunctionalInterface
public interface Approver {

  /**
   * Asks for a decision. Called in the thread in which the tool would be; so one that waits for a
   * person gives a stage at once and completes it later.
   *
   * @param function the function, with its policy and description
   * @param context the call, with its arguments as JSON text, its run, and the user attributes;
   *     {@link ToolContext#cancelled} once the answer is of no use any more
   * @return the decision, now or later
   * @throws Exception to deny the call, with a neutral text
   */
  CompletionStage<Approval> review(FunctionDefinition function, ToolContext context)
      throws Exception;
}
