package io.github.assistanttools.interop.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionMessageParam;
import com.openai.models.chat.completions.ChatCompletionToolMessageParam;
import io.github.assistanttools.interop.OpenAiJava;
import io.github.assistanttools.interop.Tools;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.chat.ChatCompletions;
import io.github.assistanttools.runtime.chat.ChatTurn;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The documents of Chat Completions, read and written by the official SDK's own types. */
class ChatDocumentsTest {

  private static final String MESSAGE =
      "{\"role\":\"assistant\",\"content\":null,\"refusal\":null,\"tool_calls\":["
          + "{\"id\":\"call_a\",\"type\":\"function\",\"function\":{\"name\":\"get_current_weather\","
          + "\"arguments\":\"{\\\"location\\\":\\\"Boston, MA\\\",\\\"unit\\\":null}\"}},"
          + "{\"id\":\"call_b\",\"type\":\"function\",\"function\":{\"name\":\"list_locations\","
          + "\"arguments\":\"{}\"}}],\"reasoning_content\":\"Let me look.\"}";
  private static final String COMPLETION =
      "{\"id\":\"chatcmpl-1\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"m\","
          + "\"choices\":[{\"index\":0,\"logprobs\":null,\"finish_reason\":\"tool_calls\","
          + "\"message\":"
          + MESSAGE
          + "}]}";

  private final Toolbox toolbox = Tools.fresh();

  @Test
  void ourDefinitionsAreToolsOfTheSdkAndLoseNothing() {
    for (String ours :
        List.of(ChatCompletions.tools(toolbox), ChatCompletions.toolsWithoutStrict(toolbox))) {
      assertThat(OpenAiJava.tree(ours)).hasSize(toolbox.functions().size());
      assertThat(OpenAiJava.tree(OpenAiJava.write(JavaSdk.tools(ours))))
          .isEqualTo(OpenAiJava.tree(ours));
    }
  }

  @Test
  void aCompletionThatTheSdkWritesOutAgainHasTheSameAnswer() {
    ChatCompletion completion =
        OpenAiJava.read(COMPLETION, new TypeReference<ChatCompletion>() {}).validate();

    JsonNode theirs =
        OpenAiJava.tree(
            ChatCompletions.answer(OpenAiJava.write(completion), toolbox).orElseThrow());

    assertThat(theirs)
        .isEqualTo(
            OpenAiJava.tree(ChatCompletions.answer(COMPLETION, Tools.fresh()).orElseThrow()));
    assertThat(theirs.get(0)).isEqualTo(OpenAiJava.tree(MESSAGE));
  }

  @Test
  void outputsAreTheMessagesThatTheSdkMakes() {
    ChatTurn turn = ChatCompletions.turn(COMPLETION);
    List<ToolOutput> outputs = toolbox.callAll(turn.calls(), turn.run());
    List<ChatCompletionMessageParam> theirs = new ArrayList<>();
    theirs.add(
        OpenAiJava.read(MESSAGE, new TypeReference<ChatCompletionMessageParam>() {}).validate());
    outputs.forEach(
        output ->
            theirs.add(
                ChatCompletionMessageParam.ofTool(
                    ChatCompletionToolMessageParam.builder()
                        .toolCallId(output.callId())
                        .content(output.output())
                        .build())));

    String ours = ChatCompletions.messages(turn, outputs);

    assertThat(OpenAiJava.tree(ours)).isEqualTo(OpenAiJava.tree(OpenAiJava.write(theirs)));
    assertThat(JavaSdk.messages(ours)).isEqualTo(theirs);
  }
}
