package io.github.assistanttools.client.assistants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.assistanttools.runtime.HandMade;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.assistants.Assistants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunRequestTest {
  @Test
  void aRunNeedsAnAssistantAndNothingElse() {
    assertThat(RunRequest.of("asst_1").json(false)).isEqualTo("{\"assistant_id\":\"asst_1\"}");
    assertThat(RunRequest.of("asst_1").json(true))
        .isEqualTo("{\"assistant_id\":\"asst_1\",\"stream\":true}");
    assertThat(ThreadRunRequest.of("asst_1").json(false))
        .isEqualTo("{\"assistant_id\":\"asst_1\"}");
  }

  @Test
  void everythingThatIsSetIsWrittenInItsOrder() {
    Toolbox toolbox = Toolbox.of(new HandMade().echo("echo"));
    assertThat(
            RunRequest.of("a\"b")
                .withModel("gpt-4o")
                .withInstructions("line\nline")
                .withAdditionalInstructions("é😀")
                .withTools(toolbox)
                .with("temperature", " 0.50 ")
                .withMessage("user", "hi")
                .withMessage("assistant", "ho")
                .withMetadata("k", "v")
                .json(true))
        .isEqualTo(
            "{\"assistant_id\":\"a\\\"b\",\"model\":\"gpt-4o\",\"instructions\":\"line\\nline\",\"additional_instructions\":\"é😀\",\"tools\":"
                + Assistants.tools(toolbox)
                + ",\"temperature\": 0.50 ,\"additional_messages\":[{\"role\":\"user\",\"content\":\"hi\"},{\"role\":\"assistant\",\"content\":\"ho\"}]"
                + ",\"metadata\":{\"k\":\"v\"},\"stream\":true}");
  }

  @Test
  void theMessagesOfAThreadToMakeAreTheThreads() {
    Toolbox toolbox = Toolbox.of(new HandMade().echo("echo"));
    assertThat(
            ThreadRunRequest.of("a")
                .withModel("m")
                .withInstructions("i")
                .withTools(toolbox)
                .withMessage("user", "hi")
                .withMetadata("k", "v")
                .with("top_p", "1")
                .json(true))
        .isEqualTo(
            "{\"assistant_id\":\"a\",\"model\":\"m\",\"instructions\":\"i\",\"tools\":"
                + Assistants.tools(toolbox)
                + ",\"top_p\":1,\"thread\":{\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]},\"metadata\":{\"k\":\"v\"},\"stream\":true}");
    assertThat(ThreadRunRequest.of("a").with("thread", "{\"metadata\":{}}").json(false))
        .isEqualTo("{\"assistant_id\":\"a\",\"thread\":{\"metadata\":{}}}");
  }

  @Test
  void aRequestIsNotChangedByWhatIsMadeOfIt() {
    RunRequest request = RunRequest.of("a");
    request.withModel("m").withMessage("user", "x").withMetadata("k", "v");
    assertThat(request.json(false)).isEqualTo("{\"assistant_id\":\"a\"}");
  }

  @Test
  void theLastValueOfAFieldCountsWhereItIsSetInOneWay() {
    assertThat(
            RunRequest.of("a")
                .withModel("m")
                .withModel("n")
                .with("top_p", "1")
                .with("top_p", "0.5")
                .json(false))
        .isEqualTo("{\"assistant_id\":\"a\",\"model\":\"n\",\"top_p\":0.5}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"instructions", "additional_instructions", "model", "tools"})
  void aFieldThatAMethodHasSetIsNotReplacedAsJsonNorTheOtherWayRound(String name) {
    String refusal = "the field " + name + " was set ";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> set(RunRequest.of("a"), name).with(name, "[]"))
        .withMessageStartingWith(refusal + "by its own method already; ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> set(RunRequest.of("a").with(name, "[]"), name))
        .withMessage(refusal + "as JSON already; set it in one way only");
    if (!name.equals("additional_instructions")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> set(ThreadRunRequest.of("a"), name).with(name, "[]"));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> set(ThreadRunRequest.of("a").with(name, "[]"), name));
    }
  }

  private static RunRequest set(RunRequest request, String name) {
    return switch (name) {
      case "instructions" -> request.withInstructions("x");
      case "additional_instructions" -> request.withAdditionalInstructions("x");
      case "model" -> request.withModel("x");
      default -> request.withTools(Toolbox.of(new HandMade().echo("echo")));
    };
  }

  private static ThreadRunRequest set(ThreadRunRequest request, String name) {
    return switch (name) {
      case "instructions" -> request.withInstructions("x");
      case "model" -> request.withModel("x");
      default -> request.withTools(Toolbox.of(new HandMade().echo("echo")));
    };
  }

  @Test
  void functionsAndToolsOfTheServersOwnAreSentTogetherInWhateverOrderTheyAreSet() {
    Toolbox toolbox = Toolbox.of(new HandMade().echo("echo"));
    String functions = Assistants.tools(toolbox);
    String both =
        "{\"assistant_id\":\"a\",\"tools\":"
            + functions.substring(0, functions.length() - 1)
            + ",{\"type\":\"file_search\"},{\"type\":\"code_interpreter\"}]}";
    String search = "{\"type\":\"file_search\"}";
    String code = "{\"type\":\"code_interpreter\"}";
    assertThat(RunRequest.of("a").withTools(toolbox).withTool(search).withTool(code).json(false))
        .isEqualTo(both);
    assertThat(RunRequest.of("a").withTool(search).withTools(toolbox).withTool(code).json(false))
        .isEqualTo(both);
    assertThat(
            ThreadRunRequest.of("a").withTool(search).withTool(code).withTools(toolbox).json(false))
        .isEqualTo(both);
    assertThat(RunRequest.of("a").withTool(search).json(false))
        .isEqualTo("{\"assistant_id\":\"a\",\"tools\":[" + search + "]}");
    assertThat(RunRequest.of("a").withTools(Toolbox.of()).withTool(search).json(false))
        .endsWith("\"tools\":[" + search + "]}");
  }

  @Test
  void functionsAreNotReplacedByOthers() {
    Toolbox toolbox = Toolbox.of(new HandMade().echo("echo"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RunRequest.of("a").withTools(toolbox).withTools(toolbox))
        .withMessage(
            "the functions of a toolbox were set already; put all of them into one toolbox");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[]", "\"file_search\"", "file_search", "{\"type\":\"x\"},{}", "{", "null"})
  void aToolOfTheServersOwnIsOneJsonObject(String tool) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RunRequest.of("a").withTool(tool))
        .withMessageStartingWith("tool: ");
    assertThatIllegalArgumentException().isThrownBy(() -> ThreadRunRequest.of("a").withTool(tool));
  }

  @Test
  void aRunHasAtMost128Tools() {
    RunRequest request = RunRequest.of("a").withTools(Toolbox.of(new HandMade().echo("echo")));
    for (int i = 1; i < 128; i++) {
      request = request.withTool("{\"type\":\"t" + i + "\"}");
    }
    RunRequest full = request;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> full.withTool("{\"type\":\"t\"}"))
        .withMessage("the Assistants API accepts at most 128 tools, got 129");
  }

  @Test
  void halfACharacterIsReplaced() {
    assertThat(
            RunRequest.of("a")
                .withInstructions("x\uD800y")
                .withMessage("user", "\uDC00")
                .json(false))
        .isEqualTo(
            "{\"assistant_id\":\"a\",\"instructions\":\"x\uFFFDy\",\"additional_messages\":[{\"role\":\"user\",\"content\":\"\uFFFD\"}]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | not one JSON value",
        "' ' | not one JSON value",
        "1 2 | not one JSON value",
        "{},\"stream\":true | not valid JSON at line 1, column 3",
        "{\"a\":} | not valid JSON at line 1, column 6",
        "[1 | the JSON text ends too early at line 1, column 3",
        "text | not valid JSON at line 1, column 1",
      })
  void aFieldIsOneJsonValue(String json, String fault) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RunRequest.of("a").with("x", json))
        .withMessage("x: " + fault);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ThreadRunRequest.of("a").with("x", json))
        .withMessage("x: " + fault);
  }

  @ParameterizedTest
  @ValueSource(strings = {"assistant_id", "stream", "metadata"})
  void aFieldWithAMethodOfItsOwnIsRefused(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RunRequest.of("a").with(name, "{}"))
        .withMessage("the field " + name + " has its own method");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ThreadRunRequest.of("a").with(name, "{}"));
  }

  @Test
  void messagesComeInOneWayOnly() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> RunRequest.of("a").with("additional_messages", "[]").withMessage("user", "x"))
        .withMessage("additional_messages was set as JSON; put this message there");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> RunRequest.of("a").withMessage("user", "x").with("additional_messages", "[]"))
        .withMessage("additional_messages already holds messages that were added one by one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ThreadRunRequest.of("a").with("thread", "{}").withMessage("user", "x"))
        .withMessage("thread was set as JSON; put this message there");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ThreadRunRequest.of("a").withMessage("user", "x").with("thread", "{}"))
        .withMessage("thread already holds messages that were added one by one");
  }
}
