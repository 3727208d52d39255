package io.github.assistanttools.interop.responses;

import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.testkit.LocalServer;
import java.net.URI;

/** The clients with which every scenario runs, from the first request to the last answer. */
enum Caller {
  JAVA_SDK {
    @Override
    ResponsesApi at(URI base, String key) {
      return new JavaSdk(base, key);
    }

    @Override
    Outcome run(URI base, Toolbox toolbox, Mode mode, String prompt) {
      try (ResponsesApi api = at(base, LocalServer.KEY)) {
        return new ResponsesLoop(api, toolbox, mode).run(prompt);
      }
    }
  },
  NODE_SDK {
    @Override
    Outcome run(URI base, Toolbox toolbox, Mode mode, String prompt) {
      return NodeSdk.run(base, toolbox, mode, prompt);
    }
  },
  OUR_CLIENT {
    @Override
    ResponsesApi at(URI base, String key) {
      return new OurClient(base, key);
    }

    @Override
    Outcome run(URI base, Toolbox toolbox, Mode mode, String prompt) {
      try (ResponsesApi api = at(base, LocalServer.KEY)) {
        return new ResponsesLoop(api, toolbox, mode).run(prompt);
      }
    }
  },
  OUR_DRIVER {
    @Override
    Outcome run(URI base, Toolbox toolbox, Mode mode, String prompt) {
      return new OurClient(base, LocalServer.KEY).drive(toolbox, mode, prompt);
    }
  };

  /** Throws {@link io.github.assistanttools.interop.Refused} if the server refuses a request. */
  abstract Outcome run(URI base, Toolbox toolbox, Mode mode, String prompt);

  /** The client's single requests; only clients in Java whose users write the loop have them. */
  ResponsesApi at(URI base, String key) {
    throw new UnsupportedOperationException(name());
  }
}
