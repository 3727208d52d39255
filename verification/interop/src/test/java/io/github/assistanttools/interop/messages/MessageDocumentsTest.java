package io.github.assistanttools.interop.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.anthropic.models.messages.ContentBlockParam;
import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.MessageParam;
import com.anthropic.models.messages.ToolResultBlockParam;
import com.fasterxml.jackson.core.type.TypeReference;
import io.github.assistanttools.interop.OpenAiJava;
import io.github.assistanttools.interop.Tools;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.messages.MessageTurn;
import io.github.assistanttools.runtime.messages.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The documents of Messages, read and written by the official SDK's own types. */
class MessageDocumentsTest {

  private static final String CONTENT =
      "[{\"type\":\"thinking\",\"thinking\":\"Let me look.\",\"signature\":\"EqQB\"},"
          + "{\"type\":\"tool_use\",\"id\":\"toolu_a\",\"name\":\"get_current_weather\","
          + "\"input\":{\"location\":\"Atlantis\"},\"caller\":{\"type\":\"direct\"}},"
          + "{\"type\":\"tool_use\",\"id\":\"toolu_b\",\"name\":\"list_locations\",\"input\":{}}]";
  private static final String MESSAGE =
      "{\"id\":\"msg_1\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\"m\","
          + "\"stop_reason\":\"tool_use\",\"stop_sequence\":null,\"content\":"
          + CONTENT
          + ",\"usage\":{\"input_tokens\":1,\"output_tokens\":1}}";

  private final Toolbox toolbox = Tools.fresh();

  @Test
  void ourDefinitionsAreToolsOfTheSdkAndLoseNothing() {
    Set<String> strict = Set.of("get_current_weather", "track_order");
    for (String ours :
        List.of(Messages.tools(toolbox), Messages.tools(toolbox, List.of(), strict))) {
      assertThat(OpenAiJava.tree(ours)).hasSize(toolbox.functions().size());
      assertThat(OpenAiJava.tree(JavaSdk.write(JavaSdk.tools(ours))))
          .isEqualTo(OpenAiJava.tree(ours));
    }
  }

  @Test
  void aMessageThatTheSdkWritesOutAgainHasTheSameAnswer() {
    Message message = JavaSdk.read(MESSAGE, new TypeReference<Message>() {});

    String answer = Messages.answer(JavaSdk.write(message), toolbox).orElseThrow();

    assertThat(OpenAiJava.tree(answer))
        .isEqualTo(OpenAiJava.tree(Messages.answer(MESSAGE, Tools.fresh()).orElseThrow()));
    assertThat(OpenAiJava.tree(answer).at("/0/content")).isEqualTo(OpenAiJava.tree(CONTENT));
  }

  @Test
  void resultsAreTheMessagesThatTheSdkMakes() {
    MessageTurn turn = Messages.turn(MESSAGE);
    List<ToolOutput> outputs = toolbox.callAll(turn.calls(), turn.run());
    List<ContentBlockParam> results = new ArrayList<>();
    outputs.forEach(
        output ->
            results.add(
                ContentBlockParam.ofToolResult(
                    ToolResultBlockParam.builder()
                        .toolUseId(output.callId())
                        .content(output.output())
                        .isError(output.failed())
                        .build())));
    List<MessageParam> theirs =
        List.of(
            JavaSdk.read(
                "{\"role\":\"assistant\",\"content\":" + CONTENT + "}",
                new TypeReference<MessageParam>() {}),
            MessageParam.ofUserOfContentBlockParams(results));

    String ours = Messages.messages(turn, outputs);

    assertThat(OpenAiJava.tree(ours)).isEqualTo(OpenAiJava.tree(JavaSdk.write(theirs)));
    assertThat(JavaSdk.messages(ours)).isEqualTo(theirs);
  }
}
