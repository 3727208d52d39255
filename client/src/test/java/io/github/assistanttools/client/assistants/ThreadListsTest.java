package io.github.assistanttools.client.assistants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.TestServer;
import io.github.assistanttools.runtime.Shared;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a thread has: the messages of a run, the runs, and the active one. */
@Timeout(60)
class ThreadListsTest {
  private static final String MESSAGES = "GET /v1/threads/thread_1/messages?";
  private static final String RUNS = "GET /v1/threads/thread_1/runs?";

  private final TestServer server = new TestServer();
  private final AssistantsClient client = AssistantsClient.builder(server.uri()).build();

  @AfterEach
  void close() {
    server.close();
  }

  private List<ThreadMessage> messages(String... pages) {
    for (String page : pages) {
      server.then(TestServer.response(200, page));
    }
    return client.messages("thread_1", "run_1");
  }

  private static String list(boolean more, String... items) {
    return "{\"object\":\"list\",\"data\":["
        + String.join(",", items)
        + "],\"has_more\":"
        + more
        + "}";
  }

  private static String message(String id) {
    return "{\"id\":\"" + id + "\",\"role\":\"assistant\",\"run_id\":\"run_1\",\"content\":[]}";
  }

  private static String run(String id, String status) {
    return "{\"id\":\"" + id + "\",\"thread_id\":\"thread_1\",\"status\":\"" + status + "\"}";
  }

  @Test
  void aReplyIsTheTextOfItsParts() {
    String image = "{\"type\":\"image_file\",\"image_file\":{\"file_id\":\"file_1\",\"x\":1.50}}";
    ThreadMessage message =
        messages(
                list(
                    false,
                    "{\"id\":\"msg_1\",\"created_at\":1700000000,\"run_id\":\"run_1\",\"role\":\"assistant\",\"content\":["
                        + "{\"type\":\"text\",\"text\":{\"annotations\":[{\"text\":{\"value\":\"no\"}}],\"value\":\"It is \"}},"
                        + image
                        + ",{\"type\":\"text\",\"text\":{\"value\":\"sunny.\\n\"}}]}"))
            .get(0);
    assertThat(message.id()).isEqualTo("msg_1");
    assertThat(message.role()).isEqualTo("assistant");
    assertThat(message.createdAt()).contains(Instant.ofEpochSecond(1_700_000_000));
    assertThat(message.runId()).contains("run_1");
    assertThat(message.text()).isEqualTo("It is sunny.\n");
    assertThat(message.otherParts()).containsExactly(ThreadMessage.Part.of("image_file", image));
    assertThat(message.json()).contains("\"msg_1\"");
    assertThat(message).hasToString("ThreadMessage[\"msg_1\" of \"assistant\", 13 characters]");
    assertThat(server.lines().get(0))
        .startsWith(MESSAGES)
        .contains("run_id=run_1", "order=asc", "limit=100");
  }

  @Test
  void whatIsMissingOrOddInAMessageIsEmpty() {
    List<ThreadMessage> messages =
        messages(
            list(
                false,
                "{}",
                "{\"id\":7,\"role\":[],\"created_at\":\"now\",\"content\":null}",
                "{\"content\":[7,null,\"x\",{},{\"type\":\"text\"},{\"type\":\"text\",\"text\":null}]}",
                "{\"content\":\"plain\"}",
                "{\"content\":[{\"type\":\"text\",\"text\":\"bare\"}]}"));
    assertThat(messages)
        .extracting(ThreadMessage::text)
        .containsExactly("", "", "", "plain", "bare");
    assertThat(messages.get(1).createdAt()).isEmpty();
    assertThat(messages.get(2).otherParts())
        .extracting(ThreadMessage.Part::type)
        .containsExactly("");
  }

  @Test
  void aServerThatDoesNotKnowTheFilterIsFilteredHere() {
    assertThat(
            messages(
                list(
                    false,
                    "{\"id\":\"a\",\"role\":\"user\",\"run_id\":null}",
                    "{\"id\":\"b\",\"role\":\"assistant\",\"run_id\":\"run_0\"}",
                    "{\"id\":\"c\",\"role\":\"assistant\",\"run_id\":\"run_1\"}",
                    "{\"id\":\"d\",\"role\":\"assistant\"}")))
        .extracting(ThreadMessage::id)
        .containsExactly("c", "d");
  }

  @Test
  void allPagesAreRead() {
    assertThat(
            messages(
                list(true, message("a"), message("b")),
                list(true, message("c")),
                list(false, message("d"))))
        .extracting(ThreadMessage::id)
        .containsExactly("a", "b", "c", "d");
    assertThat(server.lines().get(1)).contains("after=b");
    assertThat(server.lines().get(2)).contains("after=c");
  }

  @Test
  void aServerThatGoesRoundInCirclesIsNotAskedForEver() {
    server.otherwise(
        request -> TestServer.response(200, list(true, message(server.lines().size() % 3 + "x"))));
    assertThat(client.messages("thread_1", "run_1")).hasSize(3);
    assertThat(server.lines()).hasSize(4);
  }

  @Test
  void aServerWithNewMessagesForEverIsAskedForTenThousand() {
    server.otherwise(
        request -> {
          int page = server.lines().size();
          String[] items =
              IntStream.range(0, 500).mapToObj(i -> message(page + "_" + i)).toArray(String[]::new);
          return TestServer.response(200, list(true, items));
        });
    assertThat(client.messages("thread_1", "run_1")).hasSize(10_000);
    assertThat(server.lines()).hasSize(20);
  }

  @Test
  void aServerWithLargePagesForEverIsAskedUntilTheyAreTooMuch() {
    String large =
        IntStream.range(0, 1_000_000).mapToObj(i -> "0123456789").collect(Collectors.joining());
    server.otherwise(
        request ->
            TestServer.response(
                200,
                list(true, "{\"id\":\"" + server.lines().size() + "\",\"x\":\"" + large + "\"}")));
    assertThat(catchThrowableOfType(ApiException.class, () -> client.messages("thread_1", "run_1")))
        .hasMessageContaining("the pages have more than 67108864 bytes together");
    assertThat(server.lines()).hasSizeLessThan(10);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[]", "", "{\"data\":7}", "{\"data\":[7]}", "{\"data\":[null]}", "{\"data\":["})
  void whatIsNoListIsAnError(String page) {
    server.then(
        TestServer.response(200, page),
        TestServer.response(200, page),
        TestServer.response(200, page));
    assertThat(catchThrowableOfType(ApiException.class, () -> client.messages("thread_1", "run_1")))
        .hasMessageStartingWith(
            "GET /threads/thread_1/messages: 200: expected a list of messages, got something else: ");
    assertThat(catchThrowableOfType(ApiException.class, () -> client.listRuns("thread_1")))
        .hasMessageStartingWith(
            "GET /threads/thread_1/runs: 200: expected a list of runs, got something else: ");
    assertThat(catchThrowableOfType(ApiException.class, () -> client.activeRun("thread_1")))
        .isNotNull();
  }

  @Test
  void messagesOfNoRunAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> client.messages("thread_1", ""));
    assertThatIllegalArgumentException().isThrownBy(() -> client.messages("..", "run_1"));
  }

  @Test
  void openAisOwnExampleOfRunsIsRead() {
    String example =
        new String(
            Shared.bytes(Shared.files("wire/examples", "listRuns").get(0)), StandardCharsets.UTF_8);
    server.then(TestServer.response(200, example));
    assertThat(client.listRuns("thread_abc123")).isNotEmpty();
  }

  @Test
  void runsAreListedTheNewestFirst() {
    server.then(
        TestServer.response(200, list(true, run("run_3", "queued"), run("run_2", "failed"))),
        TestServer.response(200, list(false, "{\"id\":\"run_1\",\"status\":\"completed\"}")));
    assertThat(client.listRuns("thread_1"))
        .extracting(Run::id)
        .containsExactly("run_3", "run_2", "run_1");
    assertThat(server.lines().get(0)).startsWith(RUNS).contains("order=desc");
    assertThat(server.lines().get(1)).contains("after=run_2");
  }

  @Test
  void aRunOfAnotherThreadIsNoRunOfThisOne() {
    server.then(
        TestServer.response(
            200, list(false, run("run_3", "queued").replace("thread_1", "thread_2"))));
    assertThat(catchThrowableOfType(ApiException.class, () -> client.activeRun("thread_1")))
        .hasMessageContaining("a run of another thread");
  }

  @ParameterizedTest
  @ValueSource(strings = {"queued", "in_progress", "requires_action", "cancelling"})
  void theActiveRunOfAThreadIsFound(String status) {
    server.then(
        TestServer.response(
            200,
            list(true, run("run_3", "completed"), run("run_2", status), run("run_1", "failed"))));
    assertThat(client.activeRun("thread_1").orElseThrow().id()).isEqualTo("run_2");
    assertThat(server.lines()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"completed", "failed", "cancelled", "incomplete", "expired", "dreaming", ""})
  void aThreadWithoutAnActiveRunHasNone(String status) {
    server.then(TestServer.response(200, list(false, run("run_3", status))));
    assertThat(client.activeRun("thread_1")).isEmpty();
  }
}
