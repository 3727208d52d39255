package io.github.assistanttools.example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.assistanttools.testkit.Access;
import io.github.assistanttools.testkit.LocalServer;
import io.github.assistanttools.testkit.script.Script;
import io.github.assistanttools.testkit.script.Turn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DemoTest {

  private static final Script SCRIPT =
      Script.of(
          Turn.calls(Turn.call("list_locations", "{}"), Turn.call("list_locations", "{}")),
          Turn.text("From afar."));

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void ofItsOwnItTakesARunThroughTwoRoundsOfCallsToItsEnd() throws Refusal {
    run(Map.of());

    assertThat(told())
        .containsExactly(
            "assistant … with 6 functions",
            "thread …",
            "queued",
            "in_progress",
            "requires_action",
            "-> get_current_weather",
            "-> get_current_weather",
            "-> search_books",
            "submitted 3 outputs",
            "<- get_current_weather",
            "<- get_current_weather",
            "<- search_books",
            "queued",
            "in_progress",
            "requires_action",
            "-> place_order",
            "-> get_current_weather",
            "submitted 2 outputs",
            "<- place_order",
            "<- get_current_weather",
            "queued",
            "in_progress",
            "completed",
            "the run is over; calls: 5, rounds: 2");
    assertThat(text()).contains("\"conditions\":\"fog\"").doesNotContain("\"error\"");
    assertThat(text().strip()).endsWith("it arrives tomorrow.");
  }

  @ParameterizedTest
  @CsvSource({"RESPONSES, response …: completed", "CHAT, completion …: tool_calls"})
  void overAnotherProtocolTheSameCallsAreMade(Protocol protocol, String calling) throws Refusal {
    run(protocol, Map.of());

    assertThat(told())
        .containsExactly(
            "6 functions",
            calling,
            "-> get_current_weather",
            "-> get_current_weather",
            "-> search_books",
            "sending 3 outputs",
            "<- get_current_weather",
            "<- get_current_weather",
            "<- search_books",
            calling,
            "-> place_order",
            "-> get_current_weather",
            "sending 2 outputs",
            "<- place_order",
            "<- get_current_weather",
            calling.replace("tool_calls", "stop"),
            "the answer is there; calls: 5, rounds: 2");
    assertThat(text().strip()).endsWith("it arrives tomorrow.");
  }

  @ParameterizedTest
  @EnumSource(names = {"RESPONSES", "CHAT"})
  void anotherProtocolRunsAtTheServerThatTheEnvironmentNames(Protocol protocol) throws Refusal {
    try (LocalServer server = start(Access.openAi("k"))) {
      run(protocol, Map.of("OPENAI_BASE_URL", server.baseUri().toString(), "OPENAI_API_KEY", "k"));
    }
    assertThat(text()).doesNotContain("A local server");
    assertThat(text().strip()).endsWith("From afar.");
    try (LocalServer server = start(Access.azureOpenAiV1("k"))) {
      run(
          protocol,
          Map.of("AZURE_OPENAI_ENDPOINT", server.root().toString(), "AZURE_OPENAI_API_KEY", "k"));
    }
    assertThatThrownBy(
            () ->
                run(
                    protocol,
                    Map.of(
                        "AZURE_AI_PROJECT_ENDPOINT",
                        "https://localhost/api/projects/a",
                        "AGENT_TOKEN",
                        "t")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("only for the protocol assistants");
  }

  @Test
  void messagesAreDrivenByTheSdkOfTheirVendor() {
    assertThatThrownBy(() -> run(Protocol.MESSAGES, Map.of()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("no client for messages");
  }

  @Test
  void itRunsAtTheServerThatTheEnvironmentNames() throws Refusal {
    try (LocalServer server = start(Access.openAi("k"))) {
      run(Map.of("OPENAI_BASE_URL", server.baseUri().toString(), "OPENAI_API_KEY", "k"));
    }
    assertRanAfar();
  }

  @Test
  void itRunsAtAzureOpenAi() throws Refusal {
    try (LocalServer server = start(Access.azureOpenAi("2024-05-01-preview", "k"))) {
      run(
          Map.of(
              "AZURE_OPENAI_ENDPOINT", server.root().toString(),
              "AZURE_OPENAI_API_KEY", "k",
              "OPENAI_API_VERSION", "2024-05-01-preview"));
    }
    assertRanAfar();
  }

  @Test
  void itRunsAtAzureAiFoundry() throws Refusal {
    try (LocalServer server = start(Access.azureFoundry("my-project", "t"))) {
      run(Map.of("AZURE_AI_PROJECT_ENDPOINT", server.baseUri().toString(), "AGENT_TOKEN", "t"));
    }
    assertRanAfar();
  }

  @Test
  void aKeyAloneIsSentToNobody() throws Refusal {
    run(Map.of("OPENAI_API_KEY", "k", "AZURE_OPENAI_API_KEY", "k", "OPENAI_BASE_URL", " "));

    assertThat(text()).startsWith("A local server");
  }

  @Test
  void settingsThatDoNotMakeUpAServerAreNamed() {
    assertRefused("set OPENAI_API_KEY, too", Map.of("OPENAI_BASE_URL", "https://localhost/v1"));
    assertRefused(
        "set OPENAI_API_VERSION, too", Map.of("AZURE_OPENAI_ENDPOINT", "https://localhost"));
    assertRefused(
        "set AZURE_OPENAI_API_KEY, too",
        Map.of("AZURE_OPENAI_ENDPOINT", "https://localhost", "OPENAI_API_VERSION", "v1"));
    assertRefused(
        "set AGENT_TOKEN, too",
        Map.of("AZURE_AI_PROJECT_ENDPOINT", "https://localhost/api/projects/a"));
    assertRefused(
        "AZURE_AI_PROJECT_ENDPOINT must be like https://…/api/projects/NAME",
        Map.of("AZURE_AI_PROJECT_ENDPOINT", "https://localhost/api/projects/", "AGENT_TOKEN", "t"));
    assertRefused(
        "set only one of AZURE_OPENAI_ENDPOINT, OPENAI_BASE_URL",
        Map.of(
            "AZURE_OPENAI_ENDPOINT", "https://localhost", "OPENAI_BASE_URL", "https://localhost"));
    assertRefused(
        "OPENAI_BASE_URL is not a URL",
        Map.of("OPENAI_BASE_URL", "http://[", "OPENAI_API_KEY", "k"));
    assertRefused(
        "OPENAI_BASE_URL: ", Map.of("OPENAI_BASE_URL", "ftp://localhost", "OPENAI_API_KEY", "k"));
  }

  @Test
  void whatTheServerRefusesIsSaidWithoutTheKey() {
    try (LocalServer server = start(Access.openAi("right"))) {
      assertThatThrownBy(
              () ->
                  run(
                      Map.of(
                          "OPENAI_BASE_URL",
                          server.baseUri().toString(),
                          "OPENAI_API_KEY",
                          "wrong1")))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("401")
          .hasMessageContaining("Incorrect API key provided.")
          .message()
          .doesNotContain("wrong1");
    }
  }

  @Test
  void aRunThatDoesNotCompleteIsAFailure() {
    Script script = Script.of(new Turn.Failure("server_error", "out of order", "I"));
    try (LocalServer server = LocalServer.start(script)) {
      assertThatThrownBy(() -> run(local(server)))
          .isInstanceOf(Refusal.class)
          .hasMessage("the run ended as failed: out of order");
    }
  }

  @Test
  void whatAModelWritesDoesNotSteerTheTerminal() throws Refusal {
    Script script =
        Script.of(
            Turn.calls(Turn.call("\u001b[2Jf\r\n\u202e", "\u001b[31m" + "x".repeat(1000))),
            Turn.text("red \u001b[31m\nline"));
    try (LocalServer server = LocalServer.start(script)) {
      run(local(server));
    }

    assertThat(text()).doesNotContain("\u001b", "\u202e", "x".repeat(200));
    assertThat(text().strip()).endsWith("red  [31m\nline");
  }

  @Test
  void noCharacterThatCannotBeSeenReachesTheTerminal() throws Refusal {
    String unseen =
        "\u0085\u009b1A\u061c\u200b\u200e\u2028\u2029\u202a\u2066\u2069\ufeff" + (char) 0xdfff;
    Script script =
        Script.of(
            Turn.calls(Turn.call("f" + unseen, unseen + "x".repeat(100_000))),
            Turn.text("a" + unseen + "\n" + "b".repeat(1_000_000)));
    try (LocalServer server = LocalServer.start(script)) {
      run(local(server));
    }

    assertThat(text().codePoints().filter(c -> c != '\n').map(Character::getType))
        .doesNotContain(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.SURROGATE,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR);
    assertThat(text().length()).isLessThan(30_000);
    assertThat(text().contains("-> f 1A ")).isTrue();
    assertThat(text().matches("(?s).*\na 1A \\??\nbbb+…\n")).isTrue();
  }

  @Test
  void aPageInsteadOfJsonIsAFailure() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", DemoTest::page);
    server.start();
    try {
      String uri = "http://127.0.0.1:" + server.getAddress().getPort();
      assertRefused(
          "the server's response is not JSON",
          Map.of("OPENAI_BASE_URL", uri, "OPENAI_API_KEY", "k"));
      assertRefused(
          "the server's response has no id",
          Map.of("OPENAI_BASE_URL", uri + "/v1", "OPENAI_API_KEY", "k"));
    } finally {
      server.stop(0);
    }
  }

  private static void page(HttpExchange exchange) throws IOException {
    boolean json = exchange.getRequestURI().getPath().startsWith("/v1/");
    byte[] page = (json ? "{}" : "<html></html>").getBytes(UTF_8);
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      exchange.sendResponseHeaders(200, page.length);
      exchange.getResponseBody().write(page);
    }
  }

  private static LocalServer start(Access access) {
    return LocalServer.builder().access(access).model(SCRIPT).start();
  }

  private static Map<String, String> local(LocalServer server) {
    return Map.of(
        "OPENAI_BASE_URL", server.baseUri().toString(), "OPENAI_API_KEY", LocalServer.KEY);
  }

  private void assertRanAfar() {
    assertThat(text()).doesNotContain("of our own");
    assertThat(told()).endsWith("completed", "the run is over; calls: 2, rounds: 1");
    assertThat(text().strip()).endsWith("From afar.");
  }

  private void assertRefused(String words, Map<String, String> environment) {
    assertThatThrownBy(() -> run(environment))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(words);
  }

  private void run(Map<String, String> environment) throws Refusal {
    run(Protocol.ASSISTANTS, environment);
  }

  private void run(Protocol protocol, Map<String, String> environment) throws Refusal {
    new Demo(protocol, Main.tools(Clock.systemUTC()), new PrintStream(out, true, UTF_8))
        .run(environment);
  }

  /** The timeline without times, ids and arguments. */
  private List<String> told() {
    return text()
        .lines()
        .filter(line -> line.matches(" +(\\d+ ms  |-> |<- ).*"))
        .map(line -> line.strip().replaceFirst("^\\d+ ms  ", ""))
        .map(line -> line.replaceFirst("^(->|<-) ([^ ]+) .*", "$1 $2"))
        .map(line -> line.replaceFirst("^assistant [^ ]+", "assistant …"))
        .map(line -> line.replaceFirst("^thread .*", "thread …"))
        .map(line -> line.replaceFirst("^(\\d+ functions): .*", "$1"))
        .map(line -> line.replaceFirst("^(response|completion) [^ ]+:", "$1 …:"))
        .toList();
  }

  private String text() {
    return out.toString(UTF_8).replace("\r\n", "\n");
  }
}
