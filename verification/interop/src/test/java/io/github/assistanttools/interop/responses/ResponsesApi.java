package io.github.assistanttools.interop.responses;

import java.util.function.Consumer;

/**
 * The requests of the scenarios, for any client in Java. Every method throws {@link
 * io.github.assistanttools.interop.Refused} if the server refuses the request. A response is
 * returned as the client writes it.
 */
interface ResponsesApi extends AutoCloseable {

  /**
   * @return the conversation's id
   */
  String createConversation();

  String create(LoopRequest request);

  /**
   * @param text takes the deltas of texts
   */
  String stream(LoopRequest request, Consumer<String> text);

  String retrieve(String id);

  @Override
  void close();
}
