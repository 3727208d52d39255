package io.github.assistanttools.client.assistants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.assistanttools.client.TestServer;
import io.github.assistanttools.client.Waits;
import io.github.assistanttools.runtime.HandMade;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.assistants.Runs;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever a server responds, requests go only to this server, and there only to paths of the run.
 */
class HostileServerTest {
  private final TestServer server = new TestServer();
  private final Waits waits = new Waits();
  private final AssistantsClient client =
      AssistantsClient.builder(server.uri())
          .timing(waits.timing())
          .bearer(() -> "sk-secret")
          .build();
  private final RunDriver driver = RunDriver.of(client, Toolbox.of(new HandMade().echo("echo")));

  @AfterEach
  void close() {
    server.close();
  }

  private static TestServer.Reply run(String id, String threadId, String status, String action) {
    return TestServer.response(
        200,
        "{\"id\":\"%s\",\"thread_id\":\"%s\",\"status\":\"%s\",\"required_action\":%s}"
            .formatted(id, threadId, status, action));
  }

  @ParameterizedTest
  @CsvSource({
    "../../assistants, ..%2F..%2Fassistants",
    "x/../../y?a=b#c, x%2F..%2F..%2Fy%3Fa%3Db%23c",
    "%2e%2e%2f, %252e%252e%252f",
    "//evil.test/x, %2F%2Fevil.test%2Fx",
    "http://evil.test, http%3A%2F%2Fevil.test",
    "r\\r\\nHost: evil.test, r%0D%0AHost%3A%20evil.test"
  })
  void anIdFromTheServerStaysOneSegmentOfEachPath(String id, String segment) {
    String calls = Runs.submitting("{\"tool_calls\":[" + Runs.call("call_1", "echo", "{}") + "]}");
    server.then(
        run(id, id, "queued", "null"),
        run(id, id, "requires_action", calls),
        run(id, id, "in_progress", "null"),
        run(id, id, "completed", "null"));
    driver.run(ThreadRunRequest.of("asst_1"));
    String path = "/v1/threads/" + segment + "/runs/" + segment;
    assertThat(server.lines())
        .containsExactly(
            "POST /v1/threads/runs",
            "GET " + path,
            "POST " + path + "/submit_tool_outputs",
            "GET " + path);
  }

  @ParameterizedTest
  @ValueSource(strings = {".", ".."})
  void anIdOfDotsIsRefusedBeforeAnythingIsSent(String id) {
    assertThatIllegalArgumentException().isThrownBy(() -> client.retrieve("thread_1", id));
    assertThatIllegalArgumentException().isThrownBy(() -> client.retrieve(id, "run_1"));
    assertThatIllegalArgumentException().isThrownBy(() -> client.cancel("thread_1", id));
    assertThat(server.lines()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void aRedirectIsFollowedByNoRequestThatThereIs(int status) {
    try (TestServer elsewhere = new TestServer()) {
      String location = "Location: " + elsewhere.uri();
      List<Runnable> requests =
          List.of(
              () -> client.retrieve("t", "r"),
              () -> client.createRun("t", RunRequest.of("a")),
              () -> client.streamRun("t", RunRequest.of("a")),
              () -> client.submit("t", "r", List.of()),
              () -> client.cancel("t", "r"),
              () -> client.listSteps("t", "r"),
              () -> driver.resume("t", "r"));
      for (Runnable request : requests) {
        server.then(TestServer.response(status, "", location));
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(request::run);
      }
      assertThat(elsewhere.requests()).isEmpty();
    }
  }
}
