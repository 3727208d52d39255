package io.github.assistanttools.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.testkit.script.Script;
import io.github.assistanttools.testkit.script.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StrictRequestsTest {

  private LocalServer server;
  private Caller caller;

  @BeforeEach
  void start() {
    server = LocalServer.start(Script.of(Turn.text("hello")));
    caller = new Caller(server);
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void withoutTheKeyNothingIsAnswered() {
    Caller.Reply missing =
        new Caller(server.baseUri(), "OpenAI-Beta", "assistants=v2").get("/threads/x");
    assertThat(missing.status()).isEqualTo(401);
    assertThat(missing.error()).isEqualTo("You didn't provide an API key.");
    Caller.Reply wrong =
        new Caller(
                server.baseUri(), "Authorization", "Bearer hunter2", "OpenAI-Beta", "assistants=v2")
            .post("/assistants", "{\"model\":\"gpt-4o\"}");
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.json().at("/error/code").stringValue()).isEqualTo("invalid_api_key");
    assertThat(wrong.text()).doesNotContain("hunter2");
    Caller.Reply noScheme =
        new Caller(
                server.baseUri(), "Authorization", LocalServer.KEY, "OpenAI-Beta", "assistants=v2")
            .get("/threads/x");
    assertThat(noScheme.status()).isEqualTo(401);
  }

  @Test
  void theBetaHeaderIsDemanded() {
    Caller.Reply reply =
        new Caller(server.baseUri(), "Authorization", "Bearer " + LocalServer.KEY)
            .get("/threads/x");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().at("/error/code").stringValue()).isEqualTo("invalid_beta");
  }

  @Test
  void whatIsNotThereIsNotFound() {
    String thread = "/threads/" + caller.thread();
    String run = caller.run();

    assertNotFound("No thread found with id 'thread_x'.", caller.get("/threads/thread_x"));
    assertNotFound("No thread found with id 'thread_x'.", caller.get("/threads/thread_x/messages"));
    assertNotFound("No run found with id 'run_x'.", caller.get(thread + "/runs/run_x"));
    assertNotFound("No run found with id 'run_x'.", caller.post(thread + "/runs/run_x/cancel", ""));
    assertNotFound("No run step found with id 's'.", caller.get(run + "/steps/s"));
    assertNotFound("No message found with id 'm'.", caller.get(thread + "/messages/m"));
    assertNotFound("No assistant found with id 'a'.", caller.get("/assistants/a"));
    assertNotFound(
        "No assistant found with id 'a'.",
        caller.post(thread + "/runs", "{\"assistant_id\":\"a\"}"));
  }

  @Test
  void anUnknownPathIsNotFoundAndAKnownOneWantsItsMethod() {
    assertNotFound("Invalid URL (GET /v1/models)", caller.get("/models"));
    assertNotFound("Invalid URL (GET /v1/threads/a/runs/b/)", caller.get("/threads/a/runs/b/"));
    assertNotFound(
        "Invalid URL (GET /v2/threads)",
        new Caller(
                server.root().resolve("/v2"),
                "Authorization",
                "Bearer " + LocalServer.KEY,
                "OpenAI-Beta",
                "assistants=v2")
            .get("/threads"));

    Caller.Reply reply = caller.get("/threads");
    assertThat(reply.status()).isEqualTo(405);
    assertThat(reply.error()).isEqualTo("Not allowed to GET on /v1/threads.");
  }

  @Test
  void anIdIsOneSegmentOfThePathWhateverItHolds() {
    assertNotFound(
        "No run found with id '../x y+z?'.",
        caller.get("/threads/" + caller.thread() + "/runs/..%2Fx%20y+z%3F"));
  }

  @Test
  void aBodyThatIsNoJsonObjectIsRefused() {
    for (String body :
        List.of("{", "[]", "7", "{} {}", "hello", "{\"model\":\"a\",\"model\":\"b\"}")) {
      Caller.Reply reply = caller.post("/assistants", body);
      assertThat(reply.status()).as(body).isEqualTo(400);
      assertThat(reply.error()).isEqualTo("We could not parse the JSON body of your request.");
    }
  }

  @Test
  void aBodyMustBeDeclaredAsJson() {
    Caller plain =
        new Caller(
            server.baseUri(),
            "Authorization",
            "Bearer " + LocalServer.KEY,
            "OpenAI-Beta",
            "assistants=v2",
            "Content-Type",
            "text/plain");

    Caller.Reply reply = plain.post("/threads", "{}");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.error())
        .isEqualTo(
            "Unsupported content type: 'text/plain'."
                + " This API method only accepts 'application/json' requests.");
    assertThat(plain.post("/threads", "").status()).isEqualTo(200);
  }

  @Test
  void deeplyNestedJsonIsRefusedLikeAnyOther() {
    assertThat(caller.post("/threads", "[".repeat(100_000)).status()).isEqualTo(400);
  }

  @Test
  void aBodyOver32MegabytesIsRefused() {
    String most = "{\"name\":\"" + "x".repeat(RequestHandler.MOST_BYTES - 11) + "\"}";

    assertThat(caller.post("/assistants", most).status()).isEqualTo(400);
    assertThat(caller.post("/assistants", most + " ").status()).isEqualTo(413);
    assertThat(caller.post("/assistants", most.repeat(4)).status()).isEqualTo(413);
  }

  @Test
  void parametersThatNoRequestHasAreUnknown() {
    String thread = "/threads/" + caller.thread();

    assertParameter("unknown_parameter", "modle", caller.post("/assistants", "{\"modle\":\"x\"}"));
    assertParameter("unknown_parameter", "x", caller.post("/threads", "{\"x\":1}"));
    assertParameter(
        "unknown_parameter",
        "messages[0].x",
        caller.post("/threads", "{\"messages\":[{\"role\":\"user\",\"content\":\"a\",\"x\":1}]}"));
    assertParameter(
        "unknown_parameter",
        "thread",
        caller.post(thread + "/runs", "{\"assistant_id\":\"a\",\"thread\":{}}"));
    assertParameter(
        "unknown_parameter",
        "additional_messages",
        caller.post("/threads/runs", "{\"assistant_id\":\"a\",\"additional_messages\":[]}"));
    assertParameter(
        "unknown_parameter",
        "thread.x",
        caller.post(
            "/threads/runs",
            "{\"assistant_id\":\"" + caller.assistant() + "\",\"thread\":{\"x\":1}}"));
  }

  @Test
  void parametersOfAWrongTypeOrRangeAreNamed() {
    String run = "{\"assistant_id\":\"" + caller.assistant() + "\",";
    String runs = "/threads/" + caller.thread() + "/runs";

    assertParameter("missing_required_parameter", "model", caller.post("/assistants", ""));
    assertParameter("missing_required_parameter", "assistant_id", caller.post(runs, "{}"));
    assertParameter("invalid_type", "model", caller.post("/assistants", "{\"model\":7}"));
    assertParameter(
        "invalid_type", "metadata.a", caller.post("/threads", "{\"metadata\":{\"a\":1}}"));
    assertParameter(
        "decimal_above_max_value", "temperature", caller.post(runs, run + "\"temperature\":2.5}"));
    assertParameter("decimal_below_min_value", "top_p", caller.post(runs, run + "\"top_p\":-0.5}"));
    assertParameter(
        "integer_below_min_value",
        "max_prompt_tokens",
        caller.post(runs, run + "\"max_prompt_tokens\":255}"));
    assertParameter(
        "invalid_value", "tool_choice", caller.post(runs, run + "\"tool_choice\":\"some\"}"));
    assertParameter(
        "missing_required_parameter",
        "tool_choice.type",
        caller.post(runs, run + "\"tool_choice\":{}}"));
    assertParameter(
        "invalid_value",
        "truncation_strategy.type",
        caller.post(runs, run + "\"truncation_strategy\":{\"type\":\"none\"}}"));
    assertParameter(
        "invalid_type",
        "parallel_tool_calls",
        caller.post(runs, run + "\"parallel_tool_calls\":1}"));
  }

  @Test
  void messagesAreOfAUserOrAnAssistantAndNotEmpty() {
    String messages = "/threads/" + caller.thread() + "/messages";

    assertParameter(
        "invalid_value", "role", caller.post(messages, "{\"role\":\"system\",\"content\":\"a\"}"));
    assertParameter(
        "missing_required_parameter", "role", caller.post(messages, "{\"content\":\"a\"}"));
    assertParameter(
        "missing_required_parameter", "content", caller.post(messages, "{\"role\":\"user\"}"));
    assertParameter(
        "empty_array", "content", caller.post(messages, "{\"role\":\"user\",\"content\":[]}"));
    assertParameter(
        "invalid_value",
        "content[0].type",
        caller.post(messages, "{\"role\":\"user\",\"content\":[{\"type\":\"audio\"}]}"));
  }

  @Test
  void toolsAreCheckedAsFarAsAServerWithoutAModelCan() {
    assertParameter(
        "invalid_value",
        "tools[0].function.name",
        tools("{\"type\":\"function\",\"function\":{\"name\":\"get weather\"}}"));
    assertParameter(
        "string_above_max_length",
        "tools[0].function.description",
        tools(
            "{\"type\":\"function\",\"function\":{\"name\":\"f\",\"description\":\""
                + "x".repeat(1025)
                + "\"}}"));
    assertParameter("invalid_value", "tools[0].type", tools("{\"type\":\"magic\"}"));
    assertParameter(
        "array_above_max_length",
        "tools",
        tools(("{\"type\":\"file_search\"},").repeat(128) + "{\"type\":\"file_search\"}"));
  }

  @Test
  void everyAnswerHasARequestIdOfItsOwn() {
    List<Caller.Reply> replies =
        List.of(
            caller.get("/nowhere"),
            caller.post("/threads", "{}"),
            caller.post("/threads", "{"),
            caller.get(caller.run()),
            new Caller(server.baseUri()).get("/threads/x"));

    assertThat(
            replies.stream().map(reply -> reply.headers().firstValue("x-request-id").orElseThrow()))
        .allMatch(id -> id.matches("req_[0-9A-Za-z]{24}"))
        .doesNotHaveDuplicates();
  }

  @Test
  void whatALoneSurrogateBecomesIsStillUtf8() {
    Caller.Reply reply = caller.post("/threads", "{\"metadata\":{\"a\":\"\\ud800\"}}");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().at("/metadata/a").stringValue()).isEqualTo("?");
  }

  @Test
  void aModelThatThrowsIsAServerErrorWhoseCauseStandsInTheLogAlone() {
    RuntimeException mistake = new IllegalStateException("secret");
    List<LogRecord> log = new ArrayList<>();
    Logger logger = Logger.getLogger(RequestHandler.class.getName());
    logger.setUseParentHandlers(false);
    logger.setFilter(record -> !log.add(record));
    try (LocalServer broken =
        LocalServer.start(
            prompt -> {
              throw mistake;
            })) {
      Caller asking = new Caller(broken);
      Caller.Reply reply =
          asking.post("/threads/runs", "{\"assistant_id\":\"" + asking.assistant() + "\"}");

      assertThat(reply.status()).isEqualTo(500);
      assertThat(reply.json().at("/error/type").stringValue()).isEqualTo("server_error");
      assertThat(reply.text()).doesNotContain("secret");
    } finally {
      logger.setFilter(null);
      logger.setUseParentHandlers(true);
    }
    assertThat(log).extracting(LogRecord::getThrown).containsExactly(mistake);
  }

  private Caller.Reply tools(String tools) {
    return caller.post("/assistants", "{\"model\":\"gpt-4o\",\"tools\":[" + tools + "]}");
  }

  private static void assertNotFound(String message, Caller.Reply reply) {
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.error()).isEqualTo(message);
  }

  private static void assertParameter(String code, String param, Caller.Reply reply) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(400);
    JsonNode error = reply.json().get("error");
    assertThat(error.get("code").stringValue()).as(reply.text()).isEqualTo(code);
    assertThat(error.get("param").stringValue()).as(reply.text()).isEqualTo(param);
  }
}
