package io.github.assistanttools.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccessTest {

  @Test
  void anAzureServerWantsItsKeyHeaderAndTheVersionAndNoBetaHeader() {
    try (LocalServer server = start(Access.azureOpenAi("2024-05-01-preview", "k"))) {
      Caller caller = new Caller(server.baseUri(), "api-key", "k");
      assertThat(server.baseUri().getPath()).isEqualTo("/openai");

      assertThat(status(caller, "/threads?api-version=2024-05-01-preview")).isEqualTo(200);
      assertThat(caller.post("/threads?api-version=v1", "{}").error())
          .isEqualTo("Invalid value: 'v1'. Supported values are: '2024-05-01-preview'.");
      assertThat(caller.post("/threads", "{}").error())
          .isEqualTo("Missing required parameter: 'api-version'.");
      assertThat(status(new Caller(server.baseUri(), "Authorization", "Bearer k"), "/threads"))
          .isEqualTo(401);
    }
  }

  @Test
  void theV1SurfaceOfAzureNeedsItsKeyHeaderAndNoVersion() {
    String body = "{\"model\":\"m\",\"input\":\"hi\"}";
    try (LocalServer server = start(Access.azureOpenAiV1("k"))) {
      assertThat(server.baseUri().getPath()).isEqualTo("/openai/v1");
      assertThat(new Caller(server.baseUri(), "api-key", "k").post("/responses", body).status())
          .isEqualTo(200);
      assertThat(new Caller(server.baseUri(), "api-key", "x").post("/responses", body).status())
          .isEqualTo(401);
    }
  }

  @Test
  void aFoundryServerLiesUnderItsProject() {
    try (LocalServer server = start(Access.azureFoundry("my-project", "token"))) {
      String[] token = {"Authorization", "Bearer token"};

      assertThat(status(new Caller(server.baseUri(), token), "/threads?api-version=v1"))
          .isEqualTo(200);
      assertThat(
              status(
                  new Caller(server.root(), token),
                  "/api/projects/my-project/threads?x=%20&api-version=v1"))
          .isEqualTo(200);
      assertThat(
              status(
                  new Caller(server.root(), token), "/api/projects/other/threads?api-version=v1"))
          .isEqualTo(404);
    }
  }

  @Test
  void aKeyIsNeverPrinted() {
    assertThat(Access.openAi("hunter2").toString()).doesNotContain("hunter2");
  }

  private static LocalServer start(Access access) {
    return LocalServer.builder().access(access).start();
  }

  private static int status(Caller caller, String path) {
    return caller.post(path, "{}").status();
  }
}
