package io.github.assistanttools.interop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.client.assistants.AssistantsClient;
import io.github.assistanttools.client.assistants.RunDriver;
import io.github.assistanttools.client.assistants.RunResult;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.testkit.LocalServer;

/** The ways to drive a run from its creation to its end. */
enum Way {
  SDK_POLLING(Client.OFFICIAL_SDK) {
    @Override
    SeenRun drive(LocalServer server, String thread, String assistant, Toolbox toolbox) {
      return polling(server, thread, assistant, toolbox);
    }
  },
  SDK_STREAMING(Client.OFFICIAL_SDK) {
    @Override
    SeenRun drive(LocalServer server, String thread, String assistant, Toolbox toolbox) {
      return streaming(server, thread, assistant, toolbox);
    }
  },
  CLIENT_POLLING(Client.OURS) {
    @Override
    SeenRun drive(LocalServer server, String thread, String assistant, Toolbox toolbox) {
      return polling(server, thread, assistant, toolbox);
    }
  },
  CLIENT_STREAMING(Client.OURS) {
    @Override
    SeenRun drive(LocalServer server, String thread, String assistant, Toolbox toolbox) {
      return streaming(server, thread, assistant, toolbox);
    }
  },
  DRIVER_POLLING(Client.OURS) {
    @Override
    SeenRun drive(LocalServer server, String thread, String assistant, Toolbox toolbox) {
      return driven(RunDriver.of(connected(server), toolbox), thread, assistant);
    }
  },
  DRIVER_STREAMING(Client.OURS) {
    @Override
    SeenRun drive(LocalServer server, String thread, String assistant, Toolbox toolbox) {
      return driven(
          RunDriver.builder(connected(server), toolbox).streaming().build(), thread, assistant);
    }
  };

  /** More polls than any script of these tests needs. */
  private static final int MOST_LOOKS = 100;

  private final Client client;

  Way(Client client) {
    this.client = client;
  }

  /** The client for assistants, threads and messages. */
  Client client() {
    return client;
  }

  /** Creates a run and submits outputs until it is over. */
  abstract SeenRun drive(LocalServer server, String thread, String assistant, Toolbox toolbox);

  // The loop that users of a plain client write. It need not wait: each retrieval advances a run.
  SeenRun polling(LocalServer server, String thread, String assistant, Toolbox toolbox) {
    try (AssistantsApi api = client.of(server)) {
      SeenRun run = api.createRun(thread, assistant);
      for (int looks = 0; !run.isOver(); looks++) {
        assertThat(looks).isLessThan(MOST_LOOKS);
        run =
            run.calls().isEmpty()
                ? api.retrieve(thread, run.id())
                : api.submit(thread, run.id(), run.answeredBy(toolbox));
      }
      return run;
    }
  }

  SeenRun streaming(LocalServer server, String thread, String assistant, Toolbox toolbox) {
    try (AssistantsApi api = client.of(server)) {
      SeenRun run = api.streamRun(thread, assistant, AssistantsApi.Watcher.none()).run();
      while (!run.isOver()) {
        assertThat(run.status()).isEqualTo("requires_action");
        run = api.submitAndStream(thread, run.id(), run.answeredBy(toolbox)).run();
      }
      return run;
    }
  }

  private static SeenRun driven(RunDriver driver, String thread, String assistant) {
    RunResult result = driver.run(thread, assistant);
    assertThat(result.end()).isEqualTo(RunResult.End.OVER);
    return OurClient.seen(result.run());
  }

  private static AssistantsClient connected(LocalServer server) {
    return AssistantsClient.openAiCompatible(server.baseUri(), () -> LocalServer.KEY).build();
  }
}
