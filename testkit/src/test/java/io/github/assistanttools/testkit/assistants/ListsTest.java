package io.github.assistanttools.testkit.assistants;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.testkit.Caller;
import io.github.assistanttools.testkit.LocalServer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ListsTest {

  private LocalServer server;
  private Caller caller;

  @BeforeEach
  void start() {
    server = LocalServer.builder().mostThreads(2).start();
    caller = new Caller(server);
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void theNewestComeFirstAndTwentyAtATime() {
    String messages = threadWith(25);

    JsonNode page = caller.get(messages).json();

    assertThat(texts(page)).hasSize(20).startsWith("25", "24").endsWith("6");
    assertThat(page.get("has_more").booleanValue()).isTrue();
    assertThat(page.get("first_id")).isEqualTo(page.at("/data/0/id"));
    assertThat(page.get("last_id")).isEqualTo(page.at("/data/19/id"));
  }

  @Test
  void aListIsWalkedThroughFromPageToPage() {
    String messages = threadWith(5);
    JsonNode first = caller.get(messages + "?order=asc&limit=2").json();
    JsonNode second = after(messages, first);
    JsonNode third = after(messages, second);

    assertThat(texts(first)).containsExactly("1", "2");
    assertThat(texts(second)).containsExactly("3", "4");
    assertThat(texts(third)).containsExactly("5");
    assertThat(second.get("has_more").booleanValue()).isTrue();
    assertThat(third.get("has_more").booleanValue()).isFalse();
    assertThat(
            texts(
                caller
                    .get(
                        messages
                            + "?order=asc&limit=2&before="
                            + third.get("first_id").stringValue())
                    .json()))
        .containsExactly("3", "4");
  }

  @Test
  void messagesAreListedByRun() {
    String run = caller.run();
    caller.get(run);
    caller.get(run);
    String messages = run.substring(0, run.indexOf("/runs/")) + "/messages";
    caller.post(messages, "{\"role\":\"user\",\"content\":\"thanks\"}");

    String runId = run.substring(run.lastIndexOf('/') + 1);
    assertThat(texts(caller.get(messages).json())).containsExactly("thanks", "Hello!");
    assertThat(texts(caller.get(messages + "?run_id=" + runId).json())).containsExactly("Hello!");
    assertThat(texts(caller.get(messages + "?run_id=run_x").json())).isEmpty();
  }

  @Test
  void theIdsOfAnEmptyListAreEmpty() {
    assertThat(caller.get(threadWith(0)).text())
        .isEqualTo(
            "{\"object\":\"list\",\"data\":[],\"first_id\":\"\",\"last_id\":\"\",\"has_more\":false}");
  }

  @Test
  void aPageThatCannotBeIsRefused() {
    String messages = threadWith(1);

    for (String query :
        List.of("limit=0", "limit=101", "limit=x", "order=up", "after=x", "before=x")) {
      Caller.Reply reply = caller.get(messages + "?" + query);
      assertThat(reply.status()).as(query).isEqualTo(400);
      assertThat(query).startsWith(reply.json().at("/error/param").stringValue());
    }
  }

  @Test
  void theOldestThreadsAreForgotten() {
    String first = caller.thread();
    String second = caller.thread();
    String third = caller.thread();

    assertThat(caller.get("/threads/" + first).status()).isEqualTo(404);
    assertThat(caller.get("/threads/" + second).status()).isEqualTo(200);
    assertThat(caller.get("/threads/" + third).status()).isEqualTo(200);
  }

  @Test
  void whatIsDeletedIsGone() {
    String thread = "/threads/" + caller.thread();
    String assistant = "/assistants/" + caller.assistant();

    for (String path : List.of(thread, assistant)) {
      Caller.Reply deleted = caller.send("DELETE", path, "");
      assertThat(deleted.status()).isEqualTo(200);
      assertThat(path).endsWith(deleted.string("id"));
      assertThat(deleted.json().get("deleted").booleanValue()).isTrue();
      assertThat(caller.get(path).status()).isEqualTo(404);
      assertThat(caller.send("DELETE", path, "").status()).isEqualTo(404);
    }
  }

  private String threadWith(int messages) {
    String all =
        IntStream.rangeClosed(1, messages)
            .mapToObj(i -> "{\"role\":\"user\",\"content\":\"" + i + "\"}")
            .collect(Collectors.joining(","));
    String id = caller.post("/threads", "{\"messages\":[" + all + "]}").string("id");
    return "/threads/" + id + "/messages";
  }

  private JsonNode after(String path, JsonNode page) {
    return caller
        .get(path + "?order=asc&limit=2&after=" + page.get("last_id").stringValue())
        .json();
  }

  private static List<String> texts(JsonNode page) {
    return page.get("data")
        .valueStream()
        .map(message -> message.at("/content/0/text/value").stringValue())
        .toList();
  }
}
