package io.github.assistanttools.runtime.assistants;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.runtime.CallPolicy;
import io.github.assistanttools.runtime.FunctionDefinition;
import io.github.assistanttools.runtime.HandMade;
import io.github.assistanttools.runtime.Toolbox;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** From definitions to a submit body. */
class AnswerTest {
  private static final Toolbox TOOLBOX =
      Toolbox.of(
          new HandMade()
              .echo("echo")
              .answering(
                  "run_id",
                  (out, context) ->
                      out.string(
                          context.runId().orElse("?")
                              + " "
                              + context.threadId().orElse("?")
                              + " "
                              + context.deadline().orElse(null))));

  @Test
  void everyCallOfARunIsAnsweredInItsOrderWhateverItsForm() {
    String run =
        Runs.waiting(
            Runs.call("2", "echo", "{\"text\":\"two\"}"),
            Runs.call("1", "run_id", ""),
            Runs.call("3", "nothing_like_it", "{}"),
            "{\"id\":\"4\"}");
    String body =
        "{\"tool_outputs\":[{\"tool_call_id\":\"2\",\"output\":\"two\"},"
            + "{\"tool_call_id\":\"1\",\"output\":\"run_1 thread_1 2023-11-04T05:36:32Z\"},"
            + "{\"tool_call_id\":\"3\",\"output\":\"{\\\"error\\\":{\\\"code\\\":\\\"unknown_function\\\","
            + "\\\"message\\\":\\\"there is no function \\\\\\\"nothing_like_it\\\\\\\"\\\"}}\"},"
            + "{\"tool_call_id\":\"4\",\"output\":\"{\\\"error\\\":{\\\"code\\\":\\\"unknown_function\\\","
            + "\\\"message\\\":\\\"there is no function \\\\\\\"\\\\\\\"\\\"}}\"}]}";
    byte[] bytes = run.getBytes(StandardCharsets.UTF_8);
    assertThat(Assistants.answer(run, TOOLBOX)).contains(body);
    assertThat(Assistants.answer(bytes, TOOLBOX)).contains(body);
    assertThat(Assistants.answer(new ByteArrayInputStream(bytes), TOOLBOX)).contains(body);
  }

  @Test
  void aRunThatDoesNotWaitIsNotAnswered() {
    assertThat(Assistants.answer("{\"status\":\"completed\"}", TOOLBOX)).isEmpty();
  }

  @Test
  void toolsAreTheDefinitionsInOrderAsCompactJson() {
    Toolbox toolbox =
        Toolbox.of(
            new HandMade()
                .function(
                    FunctionDefinition.of(
                        "b", "Says \"hi\"\n.", true, "{ \"type\": \"object\",", " \"a b\": 1 }"),
                    (in, out, context) -> {})
                .function(
                    FunctionDefinition.of("a", "é\uD83D", false, "{}")
                        .withResult("{}")
                        .withPolicy(CallPolicy.DEFAULT.readOnly(true)),
                    (in, out, context) -> {}));
    assertThat(Assistants.tools(toolbox))
        .isEqualTo(
            "[{\"type\":\"function\",\"function\":{\"name\":\"b\",\"description\":\"Says \\\"hi\\\"\\n.\","
                + "\"strict\":true,\"parameters\":{\"type\":\"object\",\"a b\":1}}},"
                + "{\"type\":\"function\",\"function\":{\"name\":\"a\",\"description\":\"é\uFFFD\","
                + "\"strict\":false,\"parameters\":{}}}]");
    assertThat(Assistants.tools(Toolbox.of())).isEqualTo("[]");
  }
}
