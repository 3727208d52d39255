package io.github.assistanttools.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.assistants.AssistantsClient;
import io.github.assistanttools.client.assistants.Run;
import io.github.assistanttools.client.assistants.RunDriver;
import io.github.assistanttools.client.assistants.RunRequest;
import io.github.assistanttools.client.assistants.RunResult;
import io.github.assistanttools.client.assistants.RunStatus;
import io.github.assistanttools.client.assistants.ThreadMessage;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.testkit.LocalServer;
import io.github.assistanttools.testkit.script.Script;
import io.github.assistanttools.testkit.script.Turn;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A thread with an unfinished run: it is found, resumed or canceled, and its reply is read. */
@Timeout(60)
class ActiveRunTest {
  private final LocalServer server =
      LocalServer.start(
          Script.of(
              Turn.calls(
                  Turn.call("get_current_weather", "{\"location\":\"Zürich\",\"unit\":null}")),
              Turn.text("It is foggy in Zürich.")));
  private final AssistantsClient client =
      AssistantsClient.openAiCompatible(server.baseUri(), () -> LocalServer.KEY).build();
  private final String assistant = id(client.post("{\"model\":\"gpt-4o\"}", "assistants"));
  private final String thread =
      id(client.post("{\"messages\":[{\"role\":\"user\",\"content\":\"Fog?\"}]}", "threads"));

  @AfterEach
  void close() {
    server.close();
  }

  private static String id(String document) {
    return Json.parse(document).get("id").asString();
  }

  private static Toolbox toolbox() {
    return Toolbox.of(new WeatherToolsDispatcher(new WeatherService()));
  }

  private Run left() {
    return client.createRun(
        thread,
        RunRequest.of(assistant).withTools(toolbox()).withTool("{\"type\":\"code_interpreter\"}"));
  }

  @Test
  void aRunThatWasLeftIsResumedAndItsReplyIsRead() {
    assertThat(client.activeRun(thread)).isEmpty();
    Run left = left();
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(this::left)
        .withMessageContaining("already has an active run");
    Run active = client.activeRun(thread).orElseThrow();
    assertThat(active.id()).isEqualTo(left.id());
    try (RunDriver driver = RunDriver.of(client, toolbox())) {
      RunResult result = driver.resume(active.threadId(), active.id());
      assertThat(result.status()).isEqualTo(RunStatus.COMPLETED);
      assertThat(driver.await(Duration.ofSeconds(30))).isTrue();
    }
    assertThat(client.messages(thread, left.id()))
        .extracting(ThreadMessage::text)
        .containsExactly("It is foggy in Zürich.");
    assertThat(client.activeRun(thread)).isEmpty();
  }

  @Test
  void aRunThatWasLeftIsCancelledAndTheThreadIsFree() {
    Run left = left();
    client.cancel(thread, client.activeRun(thread).orElseThrow().id());
    assertThat(client.retrieve(thread, left.id()).status()).isEqualTo(RunStatus.CANCELLED);
    Run next = left();
    assertThat(client.listRuns(thread)).extracting(Run::id).containsExactly(next.id(), left.id());
    assertThat(client.messages(thread, next.id())).isEmpty();
  }
}
