package io.github.assistanttools.runtime;

import io.github.assistanttools.runtime.codec.ArgumentReader;
import io.github.assistanttools.runtime.codec.ResultWriter;
import java.util.List;

/** The functions of one tool interface and the calls to them. Implemented by generated code. */
public interface ToolDispatcher {

  /** The annotated interface, for messages. */
  Class<?> tools();

  /** The functions, in the order of the interface's methods. */
  List<FunctionDefinition> functions();

  /**
   * Decodes the arguments, calls the tool if they have no problems, and encodes its result.
   *
   * @param function the name of one of {@link #functions}
   * @param in reads the arguments and records their problems; if there are any, the tool is not
   *     called
   * @param out receives the result; unused if there are problems
   * @param context the context for the tool
   * @throws Throwable any exception of the tool
   */
  void dispatch(String function, ArgumentReader in, ResultWriter out, ToolContext context)
      throws Throwable;
}
