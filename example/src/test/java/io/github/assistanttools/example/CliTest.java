package io.github.assistanttools.example;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.runtime.assistants.Assistants;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CliTest {

  // In a text block, \\" is the \" of JSON; a line that ends in \ continues without a break.
  private static final String BODY =
      """
      {"tool_outputs":[\
      {"tool_call_id":"call_001","output":"{\\"location\\":\\"San Francisco, CA\\",\
      \\"temperature\\":70,\\"unit\\":\\"fahrenheit\\",\\"conditions\\":\\"sunny\\"}"},\
      {"tool_call_id":"call_002","output":"{\\"location\\":\\"Zürich\\",\
      \\"temperature\\":4,\\"unit\\":\\"celsius\\",\\"conditions\\":\\"fog\\"}"}]}""";

  @TempDir Path folder;
  private Map<String, String> environment = Map.of();
  private InputStream in = InputStream.nullInputStream();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void withoutArgumentsItTakesARunToItsEnd() {
    assertThat(run()).isEqualTo(0);

    assertThat(out()).contains("requires_action", "<- search_books", "completed");
    assertThat(err()).isEmpty();
  }

  @Test
  void withoutArgumentsAServerThatCannotBeUsedIsAnError() {
    environment = Map.of("OPENAI_BASE_URL", "https://localhost/v1");

    assertFails("set OPENAI_API_KEY, too");
  }

  @Test
  void definitionsPrintsTheToolsAndNothingElse() {
    assertThat(run("definitions")).isEqualTo(0);

    assertThat(out()).isEqualTo(definitions() + System.lineSeparator());
    assertThat(err()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void definitionsPrintsTheToolsOfAProtocol(Protocol protocol) {
    assertThat(run("definitions", "--protocol", word(protocol))).isEqualTo(0);

    assertThat(out())
        .isEqualTo(protocol.tools(Main.toolbox(Clock.systemUTC())) + System.lineSeparator());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          responses | {"id":"resp_1","status":"completed","output":[{"type":"function_call","id":"fc_1","call_id":"call_1","name":"get_current_weather","arguments":"{\\"location\\":\\"Zürich\\",\\"unit\\":null}"}]} | "type":"function_call_output","call_id":"call_1"
          chat | {"id":"chatcmpl-1","choices":[{"index":0,"finish_reason":"tool_calls","message":{"role":"assistant","content":null,"tool_calls":[{"id":"call_1","type":"function","function":{"name":"get_current_weather","arguments":"{\\"location\\":\\"Zürich\\",\\"unit\\":null}"}}]}}]} | "role":"tool","tool_call_id":"call_1"
          messages | {"id":"msg_1","role":"assistant","stop_reason":"tool_use","content":[{"type":"tool_use","id":"call_1","name":"get_current_weather","input":{"location":"Zürich"}}]} | "type":"tool_result","tool_use_id":"call_1"
          """)
  void answerTurnsADocumentOfAProtocolIntoWhatToSendBack(
      String protocol, String document, String expected) throws IOException {
    for (List<String> command :
        List.of(
            List.of("answer", "--protocol", protocol, file(document)),
            List.of("answer", file(document), "--protocol", protocol))) {
      out.reset();
      assertThat(run(command.toArray(String[]::new))).isEqualTo(0);

      assertThat(out()).contains(expected).contains("fog");
      assertThat(err()).isEmpty();
    }
  }

  @Test
  void anUnknownProtocolIsRefusedWithTheKnownOnes() {
    String expected = "--protocol takes one of assistants, responses, chat, messages";

    for (String[] command :
        new String[][] {
          {"definitions", "--protocol", "gemini"},
          {"definitions", "--protocol"},
          {"answer", "--protocol", "CHAT", "-"}
        }) {
      err.reset();
      assertFails(expected, command);
    }
  }

  @Test
  void answerTurnsARunFileIntoTheBody() throws IOException {
    assertThat(run("answer", file(bundledRun()))).isEqualTo(0);

    assertThat(out()).isEqualTo(BODY + System.lineSeparator());
    assertThat(err()).isEmpty();
  }

  @Test
  void answerOfADashReadsTheStandardInput() throws IOException {
    in = new ByteArrayInputStream(bundledRun().getBytes(UTF_8));

    assertThat(run("answer", "-")).isEqualTo(0);

    assertThat(out()).isEqualTo(BODY + System.lineSeparator());
  }

  @Test
  void aRunThatNeedsNoActionLeavesNothingToSubmit() throws IOException {
    String completed = bundledRun().replace("\"requires_action\"", "\"completed\"");

    assertThat(run("answer", file(completed))).isEqualTo(3);

    assertThat(out()).isEmpty();
    assertThat(err()).isEqualTo("nothing to submit" + System.lineSeparator());
  }

  @Test
  void aMissingFileIsNamed() {
    assertFails("no such file", "answer", folder.resolve("none.json").toString());
    assertThat(err()).contains("none.json");
  }

  @Test
  void aFolderIsNoRun() {
    assertFails("cannot read " + folder, "answer", folder.toString());
  }

  @Test
  void aNameThatNoFileCanHaveIsRefused() {
    assertFails("cannot read", "answer", "a\0b");
  }

  @Test
  void aFailingInputIsReported() {
    in =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the line\nis dead");
          }
        };

    assertFails("cannot read the standard input: the line is dead", "answer", "-");
  }

  @Test
  void anythingButARunIsMalformed() throws IOException {
    for (String text : List.of("", "hello", "[]", "{\"status\":\"requires_action\"}", "{\"id\":")) {
      err.reset();
      assertFails("", "answer", file(text));
    }
  }

  @Test
  void anActionThatOutputsCannotAnswerIsNamed() throws IOException {
    String approval = bundledRun().replace("\"submit_tool_outputs\"", "\"submit_tool_approval\"");

    assertFails("submit_tool_approval", "answer", file(approval));
  }

  @Test
  void anUnknownCommandIsRefusedWithTheKnownOnes() {
    for (String[] command : new String[][] {{"run"}, {"answers", "a"}, {""}, {"-x\n"}, {"Help"}}) {
      err.reset();
      assertFails(
          "use: demo [--protocol P] | definitions [--protocol P] | answer [--protocol P] FILE | answer [--protocol P] - | serve [PORT] [SCRIPT] | help",
          command);
    }
  }

  @Test
  void aCommandThatIsUsedWronglySaysHowItIsUsed() {
    assertFails(
        "answer takes one document: a file, or - for the standard input; use: answer [--protocol P] FILE | answer [--protocol P] -",
        "answer");
    err.reset();
    assertFails("use: answer [--protocol P] FILE | answer [--protocol P] -", "answer", "a", "b");
    err.reset();
    assertFails(
        "definitions takes only a protocol; use: definitions [--protocol P] (", "definitions", "x");
    err.reset();
    assertFails("use: serve [PORT] [SCRIPT]", "serve", "0", "a", "b");
  }

  @Test
  void helpIsPrintedForWhoeverAsksForIt() {
    for (String[] command :
        new String[][] {
          {"--help"}, {"-h"}, {"help"}, {"help", "answer"}, {"answer", "--help"}, {"serve", "-h"}
        }) {
      out.reset();
      assertThat(run(command)).isEqualTo(0);
      assertThat(out())
          .contains(
              "definitions [--protocol P]  ",
              "answer [--protocol P] FILE  ",
              "answer [--protocol P] -  ",
              "serve [PORT] [SCRIPT]  ",
              "help  ");
      assertThat(err()).isEmpty();
    }
  }

  @Test
  void thePageAndTheProgramNameTheSameCommandsAndExitStatuses() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "server.md"));

    for (Help.Entry command : Help.COMMANDS) {
      assertThat(page).contains("| `" + command.what() + "` | " + command.meaning() + " |");
    }
    for (Help.Entry status : Help.STATUSES) {
      assertThat(page).contains("| " + status.what() + " | " + status.meaning() + " |");
    }
    String section = page.substring(page.indexOf("## Commands"), page.indexOf("## Start it"));
    assertThat(section.lines().filter(line -> line.startsWith("| ")))
        .as("rows, with the heads and rules of two tables")
        .hasSize(Help.COMMANDS.size() + Help.STATUSES.size() + 4);
  }

  @Test
  void aRunThatIsNotUtf8IsSaidToBeThat() throws IOException {
    Path run = folder.resolve("run.json");
    String text = bundledRun();
    assertThat(text).contains("ü");
    for (Charset charset : List.of(ISO_8859_1, UTF_16, UTF_16LE, UTF_16BE)) {
      err.reset();
      Files.write(run, text.getBytes(charset));
      assertFails("run.json is not UTF-8", "answer", run.toString());
    }
    err.reset();
    in = new ByteArrayInputStream(text.getBytes(ISO_8859_1));
    assertFails("the standard input is not UTF-8", "answer", "-");
  }

  @Test
  void aRunWithAByteOrderMarkIsRead() throws IOException {
    assertThat(run("answer", file("\uFEFF" + bundledRun()))).isEqualTo(0);

    assertThat(out()).isEqualTo(BODY + System.lineSeparator());
  }

  @Test
  void aRunWithoutAnEndIsRefused() {
    in =
        new InputStream() {
          @Override
          public int read() {
            return ' ';
          }
        };

    assertFails("the standard input has more than " + Input.MOST_BYTES + " bytes", "answer", "-");
  }

  @Test
  void anErrorIsOneBoundedLineWhateverWasTyped() {
    assertFails(
        "unknown command",
        "a\r\nb\u001b[2J\u0085\u009b\u2028\u202e\u2066\u200b"
            + (char) 0xd800
            + "x".repeat(100_000));

    assertThat(err().strip())
        .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]")
        .hasSizeLessThan(2_100);
  }

  @Test
  void anAnswerThatCannotBeWrittenIsAnError() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("full");
          }
        };

    assertThat(cli(full).run("definitions")).isEqualTo(2);
    assertThat(err()).startsWith("error: cannot write to the standard output");
  }

  private void assertFails(String words, String... command) {
    assertThat(run(command)).isEqualTo(2);
    assertThat(out()).isEmpty();
    assertThat(err()).startsWith("error: ").contains(words).doesNotContain("Exception", "\tat ");
    assertThat(err().lines()).as("one line").hasSize(1);
  }

  private int run(String... command) {
    return cli(out).run(command);
  }

  private Cli cli(OutputStream stdout) {
    return new Cli(Main.toolbox(Clock.systemUTC()), environment, in, utf8(stdout), utf8(err));
  }

  private static PrintStream utf8(OutputStream stream) {
    return new PrintStream(stream, true, UTF_8);
  }

  private String out() {
    return out.toString(UTF_8);
  }

  private String err() {
    return err.toString(UTF_8);
  }

  private static String definitions() {
    return Assistants.tools(Main.toolbox(Clock.systemUTC()));
  }

  private String file(String text) throws IOException {
    return Files.writeString(folder.resolve("run.json"), text).toString();
  }

  private static String bundledRun() throws IOException {
    try (InputStream run = Cli.class.getResourceAsStream("run.json")) {
      return new String(run.readAllBytes(), UTF_8);
    }
  }

  private static String word(Protocol protocol) {
    return protocol.name().toLowerCase(Locale.ROOT);
  }
}
