package io.github.assistanttools.interop.chat;

import io.github.assistanttools.runtime.Toolbox;
import java.util.function.Consumer;

/**
 * The requests of the scenarios, for any client in Java. Every method throws {@link
 * io.github.assistanttools.interop.Refused} if the server refuses the request. A completion is
 * returned as the client writes it.
 */
interface ChatApi extends AutoCloseable {

  /**
   * @param messages a JSON array
   */
  String create(Toolbox toolbox, String messages);

  /**
   * @param messages a JSON array
   * @param text takes the deltas of texts
   */
  String stream(Toolbox toolbox, String messages, Consumer<String> text);

  @Override
  void close();
}
