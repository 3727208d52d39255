package io.github.assistanttools.client.assistants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.assistanttools.client.TestServer;
import io.github.assistanttools.client.TestServer.Request;
import io.github.assistanttools.runtime.ToolOutput;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The destination of requests, and their headers. */
class ClientSettingsTest {
  private final TestServer server = new TestServer();

  @AfterEach
  void close() {
    server.close();
  }

  private Request requestOf(AssistantsClientBuilder builder) {
    server.then(TestServer.run("queued"));
    builder.build().retrieve("t", "r");
    return server.requests().get(0);
  }

  private AssistantsClientBuilder builder() {
    return AssistantsClient.builder(server.uri());
  }

  @Test
  void openAiCompatibleServersGetABearerKeyAndTheVersionOfTheApi() {
    Request request = requestOf(AssistantsClient.openAiCompatible(server.uri(), () -> "key"));
    assertThat(request.line()).isEqualTo("GET /v1/threads/t/runs/r HTTP/1.1");
    assertThat(request.headers())
        .containsEntry("authorization", "Bearer key")
        .containsEntry("openai-beta", "assistants=v2")
        .containsEntry("accept", "application/json")
        .doesNotContainKey("content-type");
  }

  @Test
  void azureOpenAiGetsAKeyAndAVersionInTheQuery() {
    Request request =
        requestOf(
            AssistantsClient.azureOpenAi(
                server.uri().resolve("/"), "2024-05-01-preview", () -> "key"));
    assertThat(request.line())
        .isEqualTo("GET /openai/threads/t/runs/r?api-version=2024-05-01-preview HTTP/1.1");
    assertThat(request.headers())
        .containsEntry("api-key", "key")
        .doesNotContainKeys("authorization", "openai-beta");
  }

  @Test
  void azureFoundryGetsAProjectAndABearerToken() {
    Request request =
        requestOf(
            AssistantsClient.azureFoundry(
                server.uri().resolve("/"), "my/../project", () -> "token"));
    assertThat(request.line())
        .isEqualTo("GET /api/projects/my%2F..%2Fproject/threads/t/runs/r?api-version=v1 HTTP/1.1");
    assertThat(request.headers())
        .containsEntry("authorization", "Bearer token")
        .doesNotContainKey("api-key");
  }

  private String pathOf(AssistantsClientBuilder builder) {
    server.then(TestServer.run("queued"));
    builder.build().retrieve("t", "r");
    return server
        .lines()
        .get(server.lines().size() - 1)
        .replaceFirst("GET (.*)/threads/t/runs/r", "$1 ")
        .strip();
  }

  private URI at(String path) {
    return URI.create(server.uri().resolve("/").toString().replaceAll("/$", "") + path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/openai",
        "/openai/",
        "//openai//",
        "/OpenAI/",
        "/openai/v1",
        "/openai/v1/",
        "/openai?api-version=2024-02-01",
        "/openai/deployments/gpt-4o/chat/completions?api-version=2025-01-01-preview",
        "/openai/deployments/openai/chat/completions",
        "/openai/responses?API-version=x",
        "?api-version=",
        "/?api-version=x&"
      })
  void whatThePortalShowsOfAzureOpenAiIsOneResource(String shown) {
    assertThat(pathOf(AssistantsClient.azureOpenAi(at(shown), "2024-05-01-preview", () -> "key")))
        .isEqualTo("/openai ?api-version=2024-05-01-preview");
    assertThat(
            pathOf(
                AssistantsClient.azureOpenAi(
                    at("/gateway" + shown), "2024-05-01-preview", () -> "key")))
        .isEqualTo("/gateway/openai ?api-version=2024-05-01-preview");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/projects/my%20p",
        "/api/projects/my%20p/",
        "//api/projects/my%20p//",
        "/API/Projects/my%20p",
        "/api/projects/my%20p/openai/v1/",
        "/api/projects/my%20p/openai",
        "/api/projects/my%20p?api-version=v1",
        "/api/projects/my%20p/?api-version=v1"
      })
  void whatThePortalShowsOfAProjectIsOneEndpoint(String shown) {
    assertThat(pathOf(AssistantsClient.azureFoundry(at(shown), () -> "token")))
        .isEqualTo("/api/projects/my%20p ?api-version=v1");
    assertThat(pathOf(AssistantsClient.azureFoundry(at(shown), "my p", () -> "token")))
        .isEqualTo("/api/projects/my%20p ?api-version=v1");
    assertThat(pathOf(AssistantsClient.azureFoundry(at("/gateway" + shown), "my p", () -> "token")))
        .isEqualTo("/gateway/api/projects/my%20p ?api-version=v1");
  }

  @Test
  void aProjectMayBeNamedAsThePathIs() {
    for (String name : List.of("projects", "api", "threads", "openai")) {
      assertThat(pathOf(AssistantsClient.azureFoundry(at("/api/projects/" + name), () -> "token")))
          .isEqualTo("/api/projects/" + name + " ?api-version=v1");
      assertThat(pathOf(AssistantsClient.azureFoundry(at("/api/projects/"), name, () -> "token")))
          .isEqualTo("/api/projects/" + name + " ?api-version=v1");
    }
    assertThat(
            pathOf(
                AssistantsClient.azureFoundry(
                    at("/api/projects/p?api-version=2025-05-01"), () -> "token")))
        .isEqualTo("/api/projects/p ?api-version=2025-05-01");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/openai/v1/", "/openai", "/openai/deployments/d/chat/completions"})
  void aResourceOfFoundryMayBeShownInAzureOpenAisForm(String shown) {
    assertThat(pathOf(AssistantsClient.azureFoundry(at(shown), "p", () -> "token")))
        .isEqualTo("/api/projects/p ?api-version=v1");
  }

  @Test
  void aHostHasNoCase() {
    AssistantsClientBuilder builder =
        AssistantsClient.azureFoundry(
            URI.create("HTTPS://EXAMPLE.Services.AI.Azure.COM/api/projects/p/"),
            "P",
            () -> "token");
    assertThat(builder.build().toString())
        .isEqualToIgnoringCase(
            "AssistantsClient[https://example.services.ai.azure.com/api/projects/p]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/api/projects", "/api/projects/", "/p"})
  void anEndpointWithoutAProjectNeedsOne(String shown) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AssistantsClient.azureFoundry(at(shown), () -> "token"))
        .withMessageStartingWith("the endpoint contains no project");
  }

  @Test
  void whatCannotBeAnEndpointIsRefusedWithoutItsSecrets() {
    for (String wrong :
        List.of(
            "/api/projects/p/threads", "/api/projects/p?code=secret", "/api/projects/p#secret")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> AssistantsClient.azureFoundry(at(wrong), "p", () -> "token"))
          .withMessageNotContaining("secret");
    }
    for (String wrong :
        List.of(
            "mailto:a@b",
            "/openai",
            "https:///openai",
            "https://u:secret@host.test/openai/v1?api-version=1")) {
      URI uri = URI.create(wrong);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> AssistantsClient.azureOpenAi(uri, "v", () -> "key"))
          .withMessageNotContaining("secret");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AssistantsClient.azureFoundry(at("/api/projects/p"), "q", () -> "token"))
        .withMessage("the endpoint contains another project than the argument");
  }

  @Test
  void whatClearlyStandsTwiceIsRefused() {
    List<AssistantsClientBuilder> doubled =
        List.of(
            AssistantsClient.azureFoundry(at("/api/projects/p/api/projects/p"), "p", () -> "token"),
            AssistantsClient.azureFoundry(at("/api/projects/q/api/projects/p/"), () -> "token"),
            AssistantsClient.azureOpenAi(at("/openai/openai"), "v", () -> "key"),
            AssistantsClient.builder(at("/openai")).pathPrefix("/openai/"),
            AssistantsClient.builder(at("/a/v1/")).pathPrefix("v1"),
            AssistantsClient.builder(at("/v1/threads/")),
            AssistantsClient.builder(at("/api/projects/p")).pathPrefix("api/projects/p"));
    for (AssistantsClientBuilder builder : doubled) {
      assertThatIllegalArgumentException()
          .isThrownBy(builder::build)
          .withMessageContaining(" twice: ");
    }
    assertThat(AssistantsClient.builder(at("/v1/v1")).build()).isNotNull();
    assertThat(AssistantsClient.builder(at("/a")).pathPrefix("b/a").build()).isNotNull();
  }

  @Test
  void prefixesParametersAndHeadersAddUp() {
    Request request =
        requestOf(
            builder()
                .pathPrefix("/a/b/")
                .pathPrefix("c d")
                .query("x", "1 2")
                .query("api-version", "v&1")
                .header("X-One", "1")
                .header("X-Two", "two words")
                .authorization("api-key", () -> "k"));
    assertThat(request.line())
        .isEqualTo("GET /v1/a/b/c%20d/threads/t/runs/r?x=1%202&api-version=v%261 HTTP/1.1");
    assertThat(request.headers())
        .containsEntry("x-one", "1")
        .containsEntry("x-two", "two words")
        .containsEntry("api-key", "k");
  }

  @Test
  void plainHttpIsNotAskedForAnUpgrade() {
    assertThat(requestOf(builder()).headers()).doesNotContainKeys("upgrade", "http2-settings");
  }

  @Test
  void eachMethodHasItsPath() {
    AssistantsClient client = builder().build();
    List<ToolOutput> outputs = List.of(ToolOutput.of("c", "x"));
    for (int i = 0; i < 7; i++) {
      server.then(TestServer.run("queued"));
    }
    client.createRun("t", RunRequest.of("a"));
    client.createThreadAndRun(ThreadRunRequest.of("a"));
    client.submit("t", "r", outputs);
    client.cancel("t", "r");
    client.streamRun("t", RunRequest.of("a")).close();
    client.streamThreadAndRun(ThreadRunRequest.of("a")).close();
    client.submitAndStream("t", "r", outputs).close();
    server.then(
        TestServer.response(200, "[1]"),
        TestServer.response(200, "[2]"),
        TestServer.response(200, "[3]"));
    assertThat(client.get("threads", "t/../u", "messages")).isEqualTo("[1]");
    assertThat(client.get(Map.of("order", "asc", "limit", "1"), "threads")).isEqualTo("[2]");
    assertThat(client.post("{\"role\":\"user\"}", "threads", "t", "messages")).isEqualTo("[3]");
    assertThat(server.lines())
        .containsExactly(
            "POST /v1/threads/t/runs",
            "POST /v1/threads/runs",
            "POST /v1/threads/t/runs/r/submit_tool_outputs",
            "POST /v1/threads/t/runs/r/cancel",
            "POST /v1/threads/t/runs",
            "POST /v1/threads/runs",
            "POST /v1/threads/t/runs/r/submit_tool_outputs",
            "GET /v1/threads/t%2F..%2Fu/messages",
            "GET /v1/threads?limit=1&order=asc",
            "POST /v1/threads/t/messages");
    assertThat(server.requests())
        .extracting(request -> request.header("accept"))
        .containsExactly(
            "application/json",
            "application/json",
            "application/json",
            "application/json",
            "text/event-stream",
            "text/event-stream",
            "text/event-stream",
            "application/json",
            "application/json",
            "application/json");
    assertThat(server.requests().get(9).header("content-type")).isEqualTo("application/json");
  }

  @Test
  void streamIsWrittenOnlyWhereAStreamIsWanted() {
    eachMethodHasItsPath();
    assertThat(server.requests())
        .extracting(request -> request.body().endsWith(",\"stream\":true}"))
        .containsExactly(false, false, false, false, true, true, true, false, false, false);
    assertThat(server.requests().subList(0, 4))
        .noneMatch(request -> request.body().contains("stream"));
    assertThat(server.requests().get(3).body()).isEmpty();
    assertThat(server.requests().get(3).header("content-length")).isEqualTo("0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", ".."})
  void anIdThatLeadsElsewhereIsNeverSent(String id) {
    AssistantsClient client = builder().bearer(() -> "key").build();
    assertThatIllegalArgumentException().isThrownBy(() -> client.retrieve("t", id));
    assertThatIllegalArgumentException().isThrownBy(() -> client.retrieve(id, "r"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.submit("t", id, List.of(ToolOutput.of("c", "x"))));
    assertThatIllegalArgumentException().isThrownBy(() -> client.get("threads", id));
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void anIdFromTheServerStaysInItsThread() {
    server.then(
        TestServer.response(
            200, "{\"id\":\"../../../assistants?x=\",\"thread_id\":\"t\",\"status\":\"queued\"}"));
    AssistantsClient client = builder().build();
    Run run = client.createRun("t", RunRequest.of("a"));
    server.then(TestServer.run("queued"));
    client.retrieve(run.threadId(), run.id());
    assertThat(server.lines().get(1))
        .isEqualTo("GET /v1/threads/t/runs/..%2F..%2F..%2Fassistants%3Fx%3D");
  }

  @ParameterizedTest
  @EnumSource(value = Redirect.class, names = "NEVER", mode = EnumSource.Mode.EXCLUDE)
  void anHttpClientThatFollowsRedirectsIsRefused(Redirect redirect) {
    HttpClient following = HttpClient.newBuilder().followRedirects(redirect).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().httpClient(following))
        .withMessage(
            "the HTTP client follows redirects, which may lead to another host; build it with Redirect.NEVER");
  }

  @Test
  void theInjectedHttpClientIsUsed() {
    AtomicInteger tasks = new AtomicInteger();
    Executor counting =
        task -> {
          tasks.incrementAndGet();
          new Thread(task).start();
        };
    requestOf(builder().httpClient(HttpClient.newBuilder().executor(counting).build()));
    assertThat(tasks).hasPositiveValue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Accept",
        "accept-encoding",
        "Content-Type",
        "Transfer-Encoding",
        "Host",
        "Content-Length",
        "Connection",
        "",
        "a b",
        "a:b",
        "a\r\nb",
        "é"
      })
  void aHeaderThatTheClientSetsOrNobodyMayIsRefused(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> builder().header(name, "x"));
    assertThatIllegalArgumentException().isThrownBy(() -> builder().authorization(name, () -> "x"));
  }

  @Test
  void aTimeoutIsAtLeastAMillisecond() {
    for (Duration wrong :
        List.of(Duration.ZERO, Duration.ofMillis(-1), Duration.ofNanos(999_999))) {
      assertThatIllegalArgumentException().isThrownBy(() -> builder().requestTimeout(wrong));
      assertThatIllegalArgumentException().isThrownBy(() -> builder().connectTimeout(wrong));
      assertThatIllegalArgumentException().isThrownBy(() -> builder().idleTimeout(wrong));
    }
  }

  @Test
  void anyLongerTimeIsATimeout() {
    for (Duration longest :
        List.of(ChronoUnit.FOREVER.getDuration(), Duration.ofMillis(Long.MAX_VALUE))) {
      requestOf(builder().requestTimeout(longest).connectTimeout(longest).idleTimeout(longest));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", "a/../b", "./a"})
  void aPrefixThatLeadsElsewhereIsRefused(String prefix) {
    assertThatIllegalArgumentException().isThrownBy(() -> builder().pathPrefix(prefix));
  }

  @Test
  void aProjectThatLeadsElsewhereIsRefused() {
    URI endpoint = URI.create("https://host.test");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AssistantsClient.azureFoundry(endpoint, "..", () -> "x"));
  }
}
