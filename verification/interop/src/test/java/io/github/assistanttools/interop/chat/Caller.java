package io.github.assistanttools.interop.chat;

import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.testkit.LocalServer;
import java.net.URI;

/** The clients with which every scenario runs, from the first request to the last answer. */
enum Caller {
  JAVA_SDK {
    @Override
    ChatApi at(URI base, String key) {
      return new JavaSdk(base, key);
    }

    @Override
    Outcome run(URI base, Toolbox toolbox, Delivery delivery, String prompt) {
      try (ChatApi api = at(base, LocalServer.KEY)) {
        return new ChatLoop(api, toolbox, delivery).run(prompt);
      }
    }
  },
  NODE_SDK {
    @Override
    Outcome run(URI base, Toolbox toolbox, Delivery delivery, String prompt) {
      return NodeSdk.run(base, toolbox, delivery, prompt);
    }
  },
  LANGCHAIN4J {
    @Override
    Outcome run(URI base, Toolbox toolbox, Delivery delivery, String prompt) {
      return new LangChain4j(base, LocalServer.KEY, toolbox, delivery).run(prompt);
    }
  },
  OUR_CLIENT {
    @Override
    ChatApi at(URI base, String key) {
      return new OurClient(base, key);
    }

    @Override
    Outcome run(URI base, Toolbox toolbox, Delivery delivery, String prompt) {
      try (ChatApi api = at(base, LocalServer.KEY)) {
        return new ChatLoop(api, toolbox, delivery).run(prompt);
      }
    }
  },
  OUR_DRIVER {
    @Override
    Outcome run(URI base, Toolbox toolbox, Delivery delivery, String prompt) {
      return new OurClient(base, LocalServer.KEY).drive(toolbox, delivery, prompt);
    }
  };

  /** Throws {@link io.github.assistanttools.interop.Refused} if the server refuses a request. */
  abstract Outcome run(URI base, Toolbox toolbox, Delivery delivery, String prompt);

  /** The client's single requests; only clients in Java whose users write the loop have them. */
  ChatApi at(URI base, String key) {
    throw new UnsupportedOperationException(name());
  }
}
