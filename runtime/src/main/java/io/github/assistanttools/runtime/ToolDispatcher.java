package io.github.assistanttools.runtime;

import io.github.assistanttools.runtime.codec.ArgumentReader;
import io.github.assistanttools.runtime.codec.ResultWriter;
import java.util.List;

/**
 * The functions of one tool interface, and how a call of each is made. Implemented by generated
 * code.
 */
public interface ToolDispatcher {

  /** The annotated interface, for messages. */
  Class<?> tools();

  /** The functions, in the order of the interface's methods. */
  List<FunctionDefinition> functions();

  /**
   * Decodes the arguments, calls the tool if they have no problem, and encodes its result.
   *
   * @param function the name of one of {@link #functions}
   * @param in stands on the arguments; problems are recorded in it, and then the tool is not called
   * @param out receives the result; not to be written to if there are problems
   * @param context what the tool may know about the call
   * @throws Throwable whatever the tool throws
   */
  void dispatch(String function, ArgumentReader in, ResultWriter out, ToolContext context)
      throws Throwable;
}
