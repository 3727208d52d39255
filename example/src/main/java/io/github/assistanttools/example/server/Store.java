package io.github.assistanttools.example.server;

import java.util.List;

/** All that the server remembers: the most recent assistants and threads. */
final class Store {

  private static final int MOST_ASSISTANTS = 1_000;

  private final Recent<Assistant> assistants = new Recent<>(MOST_ASSISTANTS);
  private final Recent<MessageThread> threads;

  Store(int mostThreads) {
    threads = new Recent<>(mostThreads);
  }

  void add(Assistant assistant) {
    assistants.add(assistant.id(), assistant);
  }

  void add(MessageThread thread) {
    threads.add(thread.id(), thread);
  }

  Assistant assistant(String id) {
    return assistants.find(id).orElseThrow(() -> ErrorAnswer.notFound("assistant", id));
  }

  MessageThread thread(String id) {
    return threads.find(id).orElseThrow(() -> ErrorAnswer.notFound("thread", id));
  }

  void removeAssistant(String id) {
    if (!assistants.remove(id)) {
      throw ErrorAnswer.notFound("assistant", id);
    }
  }

  void removeThread(String id) {
    if (!threads.remove(id)) {
      throw ErrorAnswer.notFound("thread", id);
    }
  }

  List<Assistant> assistants() {
    return assistants.all();
  }

  List<MessageThread> threads() {
    return threads.all();
  }
}
