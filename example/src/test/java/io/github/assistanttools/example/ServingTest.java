package io.github.assistanttools.example;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.testkit.script.Model;
import io.github.assistanttools.testkit.script.Script;
import io.github.assistanttools.testkit.script.Turn;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServingTest {

  @TempDir Path folder;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void whatItPrintsIsEnoughToUseItUntilItIsStopped() throws Exception {
    PipedOutputStream stdout = new PipedOutputStream();
    BufferedReader printed =
        new BufferedReader(new InputStreamReader(new PipedInputStream(stdout), UTF_8));
    FutureTask<Integer> serving = new FutureTask<>(() -> cli(stdout).run("serve", "0"));
    Thread thread = new Thread(serving);
    thread.start();
    Map<String, String> settings = settings(printed);

    assertThat(createThread(settings).statusCode()).isEqualTo(200);

    thread.interrupt();
    assertThat(serving.get()).isEqualTo(0);
    assertThatThrownBy(() -> createThread(settings)).isInstanceOf(ConnectException.class);
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @Test
  void aScriptOfOnesOwnIsNamed() throws Exception {
    Path script = Files.writeString(folder.resolve("mine.json"), "{\"turns\":[{\"text\":\"hi\"}]}");
    PipedOutputStream stdout = new PipedOutputStream();
    BufferedReader printed =
        new BufferedReader(new InputStreamReader(new PipedInputStream(stdout), UTF_8));
    FutureTask<Integer> serving =
        new FutureTask<>(() -> cli(stdout).run("serve", "0", script.toString()));
    Thread thread = new Thread(serving);
    thread.start();
    settings(printed);

    assertThat(printed.readLine()).isEmpty();
    assertThat(printed.readLine())
        .isEqualTo("Every run plays " + script + ", turn by turn; turns: 1.");
    thread.interrupt();
    assertThat(serving.get()).isEqualTo(0);
  }

  @Test
  void allCallsOfTheBundledScriptSucceed() {
    Toolbox toolbox = Main.toolbox(Clock.systemUTC());
    List<Turn> turns = Serving.bundledScript().turns(new Model.Prompt("thread_1", "run_1", ""));

    for (Turn turn : turns.subList(0, 2)) {
      List<Turn.Call> calls = ((Turn.Calls) turn).calls();
      assertThat(calls).hasSizeGreaterThan(1);
      for (Turn.Call call : calls) {
        ToolOutput output = toolbox.call(new ToolCall("call_1", call.name(), call.arguments()));
        assertThat(output.failed()).as(output.output()).isFalse();
      }
    }
    assertThat(turns.subList(2, turns.size())).hasSize(1).first().isInstanceOf(Turn.Text.class);
  }

  @Test
  void aPortIsANumber() {
    assertFails("a port is a number from 0 (any free port) to 65535, not x", "serve", "x");
    assertFails("not 65536", "serve", "65536");
    assertFails("not -1", "serve", "-1");
  }

  @Test
  void aPortThatIsTakenIsNamed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      assertFails("cannot serve at port " + port + ": ", "serve", port);
    }
  }

  @Test
  void aScriptThatIsNoneIsNamed() throws IOException {
    Path script = Files.writeString(folder.resolve("mine.json"), "{\"turns\":[{}]}");

    assertFails(
        "mine.json: not a script: Missing required parameter: 'turns[0].text'.",
        "serve",
        "0",
        script.toString());
    assertFails("no such file", "serve", "0", folder.resolve("none.json").toString());
    assertFails("cannot read", "serve", "0", "a\0b");
  }

  @Test
  void aScriptThatIsNotUtf8IsSaidToBeThat() throws IOException {
    Path script = folder.resolve("mine.json");
    String text = "{\"turns\":[{\"text\":\"grüß\"}]}";
    for (Charset charset : List.of(ISO_8859_1, UTF_16, UTF_16LE, UTF_16BE)) {
      Files.write(script, text.getBytes(charset));
      assertFails("mine.json is not UTF-8", "serve", "0", script.toString());
      assertThatThrownBy(() -> Script.read(text.getBytes(charset)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("a script must be UTF-8");
    }
    assertThat(Script.read(text.getBytes(UTF_8)).turns()).containsExactly(Turn.text("grüß"));
    assertThat(Script.read(("\uFEFF" + text).getBytes(UTF_8)).turns())
        .containsExactly(Turn.text("grüß"));
  }

  /** The lines {@code NAME=value} that it prints, when they are there. */
  private static Map<String, String> settings(BufferedReader printed) throws IOException {
    Map<String, String> settings = new HashMap<>();
    while (settings.size() < 4) {
      String line = printed.readLine().strip();
      if (line.matches("[A-Z_]+=.*")) {
        settings.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
      }
    }
    return settings;
  }

  private static HttpResponse<String> createThread(Map<String, String> settings)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(settings.get("OPENAI_BASE_URL") + "/threads"))
            .header("Authorization", "Bearer " + settings.get("OPENAI_API_KEY"))
            .header("OpenAI-Beta", "assistants=v2")
            .POST(BodyPublishers.noBody())
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  private void assertFails(String words, String... command) {
    err.reset();
    assertThat(cli(new ByteArrayOutputStream()).run(command)).isEqualTo(2);
    assertThat(err.toString(UTF_8)).startsWith("error: ").contains(words);
    assertThat(err.toString(UTF_8).lines()).as("one line").hasSize(1);
  }

  private Cli cli(OutputStream stdout) {
    return new Cli(
        Main.toolbox(Clock.systemUTC()),
        Map.of(),
        InputStream.nullInputStream(),
        new PrintStream(stdout, true, UTF_8),
        new PrintStream(err, true, UTF_8));
  }
}
