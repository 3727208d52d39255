package io.github.assistanttools.client.assistants;

import java.util.Optional;

/** How a run is created. */
interface RunCreation {

  /** The id of its thread, if it is known in advance. */
  Optional<String> thread();

  /** Creates it. */
  Run create(AssistantsClient client);

  /** Creates it, as a stream. */
  RunStream stream(AssistantsClient client);

  /** A run in a thread that exists. */
  record InThread(String threadId, RunRequest request) implements RunCreation {
    @Override
    public Optional<String> thread() {
      return Optional.of(threadId);
    }

    @Override
    public Run create(AssistantsClient client) {
      return client.createRun(threadId, request);
    }

    @Override
    public RunStream stream(AssistantsClient client) {
      return client.streamRun(threadId, request);
    }
  }

  /** A run in a new thread. */
  record InNewThread(ThreadRunRequest request) implements RunCreation {
    @Override
    public Optional<String> thread() {
      return Optional.empty();
    }

    @Override
    public Run create(AssistantsClient client) {
      return client.createThreadAndRun(request);
    }

    @Override
    public RunStream stream(AssistantsClient client) {
      return client.streamThreadAndRun(request);
    }
  }
}
