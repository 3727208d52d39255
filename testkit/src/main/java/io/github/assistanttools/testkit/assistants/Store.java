package io.github.assistanttools.testkit.assistants;

import io.github.assistanttools.testkit.core.BoundedMap;
import io.github.assistanttools.testkit.core.ErrorResponse;
import java.util.List;

/** The server's data: the most recent assistants and threads. */
final class Store {

  private static final int MOST_ASSISTANTS = 1_000;

  private final BoundedMap<Assistant> assistants = new BoundedMap<>(MOST_ASSISTANTS);
  private final BoundedMap<MessageThread> threads;

  Store(int mostThreads) {
    threads = new BoundedMap<>(mostThreads);
  }

  void add(Assistant assistant) {
    assistants.add(assistant.id(), assistant);
  }

  void add(MessageThread thread) {
    threads.add(thread.id(), thread);
  }

  Assistant assistant(String id) {
    return assistants.find(id).orElseThrow(() -> ErrorResponse.notFound("assistant", id));
  }

  MessageThread thread(String id) {
    return threads.find(id).orElseThrow(() -> ErrorResponse.notFound("thread", id));
  }

  void removeAssistant(String id) {
    if (!assistants.remove(id)) {
      throw ErrorResponse.notFound("assistant", id);
    }
  }

  void removeThread(String id) {
    if (!threads.remove(id)) {
      throw ErrorResponse.notFound("thread", id);
    }
  }

  List<Assistant> assistants() {
    return assistants.all();
  }

  List<MessageThread> threads() {
    return threads.all();
  }
}
