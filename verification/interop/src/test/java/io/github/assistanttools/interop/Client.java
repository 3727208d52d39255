package io.github.assistanttools.interop;

import io.github.assistanttools.testkit.LocalServer;
import java.net.URI;

/** The clients with which every scenario runs. */
enum Client {
  OFFICIAL_SDK {
    @Override
    AssistantsApi at(URI base, String key) {
      return new OfficialSdk(base, key);
    }
  },
  OURS {
    @Override
    AssistantsApi at(URI base, String key) {
      return new OurClient(base, key);
    }
  };

  abstract AssistantsApi at(URI base, String key);

  AssistantsApi of(LocalServer server) {
    return at(server.baseUri(), LocalServer.KEY);
  }
}
