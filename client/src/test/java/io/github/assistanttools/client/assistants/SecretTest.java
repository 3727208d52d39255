package io.github.assistanttools.client.assistants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.ApiException.Delivery;
import io.github.assistanttools.client.TestServer;
import io.github.assistanttools.client.TestServer.Reply;
import io.github.assistanttools.client.Waits;
import io.github.assistanttools.client.http.TimeLimit;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.UnsupportedActionException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys and tokens are disclosed only to the server. */
class SecretTest {
  private static final String KEY = "sk-proj-1234/5678+90==";

  private final TestServer server = new TestServer();
  private final Waits waits = new Waits();

  @AfterEach
  void close() {
    server.close();
  }

  private AssistantsClientBuilder builder() {
    return AssistantsClient.builder(server.uri()).timing(waits.timing());
  }

  /** All text of an exception that a log could print. */
  private static String printed(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  private static void assertUntold(ApiException failure, String secret) {
    assertThat(printed(failure)).doesNotContain(secret);
    assertThat(
            failure.reason()
                + failure.type()
                + failure.code()
                + failure.param()
                + failure.requestId())
        .doesNotContain(secret);
  }

  private static ApiException failure(AssistantsClient client) {
    return catchThrowableOfType(ApiException.class, () -> client.retrieve("t", "r"));
  }

  private static Reply echo(String text, String... headers) {
    return TestServer.response(
        401,
        "{\"error\":{\"message\":\"Incorrect key: "
            + text
            + ".\",\"type\":\""
            + text
            + "\",\"code\":\""
            + text
            + "\",\"param\":\""
            + text
            + "\"}}",
        headers);
  }

  @Test
  void aKeyThatTheServerRepeatsIsMasked() {
    AssistantsClient client = builder().bearer(() -> KEY).build();
    server.then(echo("Bearer " + KEY, "x-request-id: " + KEY));
    ApiException failure = failure(client);
    assertThat(server.requests().get(0).header("authorization")).isEqualTo("Bearer " + KEY);
    assertThat(failure.reason()).isEqualTo("Incorrect key: ***.");
    assertThat(failure.code()).contains("***");
    assertThat(failure.requestId()).contains("***");
    assertUntold(failure, KEY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sk-proj-1234\\u0000/5678+90==",
        "sk-proj-1234%2F5678%2B90%3D%3D",
        "\\u0073k-proj-1234/5678+90=="
      })
  void aKeyIsMaskedHoweverTheServerSpellsIt(String spelled) {
    AssistantsClient client = builder().bearer(() -> KEY).build();
    server.then(echo(spelled));
    ApiException failure = failure(client);
    assertUntold(failure, "5678");
    assertUntold(failure, "sk-proj");
  }

  @Test
  void aKeyThatIsCutByTheBoundIsMaskedFirst() {
    AssistantsClient client = builder().bearer(() -> KEY).build();
    server.then(echo("x".repeat(980) + KEY));
    assertUntold(failure(client), "sk-proj");
  }

  @Test
  void plainTextAndBrokenJsonAreMaskedToo() {
    AssistantsClient client = builder().authorization("api-key", () -> KEY).build();
    for (String body :
        List.of(
            "no such key: " + KEY, "{\"error\":\"" + KEY, "\"" + KEY + "\"", "[\"" + KEY + "\"]")) {
      server.then(TestServer.response(400, body));
      ApiException failure = failure(client);
      assertThat(failure.reason()).contains("***");
      assertUntold(failure, KEY);
    }
  }

  @Test
  void theJdksWordsAreMaskedToo() {
    AssistantsClient client = builder().bearer(() -> KEY).build();
    Reply noHttp = out -> TestServer.write(out, "HTTP/1.1 " + KEY + "\r\n\r\n");
    server.then(noHttp, noHttp, noHttp);
    ApiException failure = failure(client);
    assertThat(failure).hasNoCause();
    assertUntold(failure, KEY);
    assertThat(failure).hasMessageContaining("the connection failed: ");
  }

  @Test
  void anErrorInAStreamIsMaskedToo() {
    AssistantsClient client = builder().bearer(() -> KEY).build();
    server.then(
        TestServer.events(
            "event: error\ndata: {\"error\":{\"message\":\"bad "
                + KEY
                + "\",\"code\":\"c\"}}\n\n"));
    try (RunStream stream = client.submitAndStream("t", "r", List.of(ToolOutput.of("c", "x")))) {
      ApiException failure = catchThrowableOfType(ApiException.class, stream::next);
      assertThat(failure.reason()).isEqualTo("bad ***");
      assertUntold(failure, KEY);
    }
  }

  @Test
  void aContentTypeIsMaskedToo() {
    AssistantsClient client = builder().bearer(() -> "SK-Mixed-Case").build();
    server.then(TestServer.response(200, "", "Content-Type: SK-Mixed-Case"));
    assertUntold(failure(client), "sk-mixed-case");
  }

  @Test
  void headersAndParametersWithTellingNamesAreMaskedToo() {
    AssistantsClient client =
        builder()
            .header("X-Gateway-Token", "gateway-1")
            .query("subscription-key", "query-1")
            .query("api-version", "2024-05-01")
            .build();
    server.then(TestServer.response(400, "gateway-1 query-1 2024-05-01"));
    assertThat(failure(client).reason()).isEqualTo("*** *** 2024-05-01");
  }

  @Test
  void textsOfTheClientHoldNoSecret() {
    AssistantsClientBuilder builder =
        builder().bearer(() -> KEY).header("X-Token", KEY).query("key", KEY).pathPrefix("openai");
    assertThat(builder.toString())
        .startsWith("AssistantsClientBuilder[http://127.0.0.1:")
        .endsWith("/v1]");
    assertThat(builder.build().toString())
        .startsWith("AssistantsClient[http://127.0.0.1:")
        .endsWith("/v1/openai]");
  }

  @Test
  void aSupplierThatThrowsIsToldWithoutWhatItSaid() {
    AssistantsClient client =
        builder()
            .bearer(
                () -> {
                  throw new IllegalStateException("https://login.test/?secret=" + KEY);
                })
            .build();
    ApiException failure = failure(client);
    assertThat(failure)
        .hasMessage(
            "GET /threads/t/runs/r: the value of the header Authorization could not be supplied: java.lang.IllegalStateException")
        .hasNoCause();
    assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
    assertUntold(failure, KEY);
    assertThat(failure.getStackTrace()[0].getMethodName()).contains("lambda");
    assertThat(server.requests()).isEmpty();
    assertThat(waits.sleeps()).isEmpty();
  }

  /** Throws any throwable, even if it is checked and not declared. */
  @SuppressWarnings("unchecked")
  private static <T extends Throwable> String sneakily(Throwable failure) throws T {
    throw (T) failure;
  }

  private static RuntimeException cyclic() {
    RuntimeException one = new RuntimeException(KEY);
    one.initCause(new IllegalStateException(KEY, one));
    return one;
  }

  private static String endless() {
    return endless() + KEY;
  }

  private static final class Hostile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw this;
    }

    @Override
    public StackTraceElement[] getStackTrace() {
      throw new IllegalStateException(KEY);
    }
  }

  private static Stream<Throwable> whateverIsThrown() {
    return Stream.of(
        new Error(KEY),
        new AssertionError(KEY),
        new IOException(KEY),
        new Exception(KEY),
        new Throwable(KEY),
        cyclic(),
        new OutOfMemoryError(KEY),
        new InternalError(KEY),
        new StackOverflowError(KEY),
        new LinkageError(KEY),
        new Hostile());
  }

  @ParameterizedTest
  @MethodSource("whateverIsThrown")
  void whateverASupplierThrowsIsToldByItsClassAndPlace(Throwable thrown) {
    for (AssistantsClientBuilder builder :
        List.of(
            builder().bearer(() -> SecretTest.<RuntimeException>sneakily(thrown)),
            builder()
                .authorization("api-key", () -> SecretTest.<RuntimeException>sneakily(thrown)))) {
      ApiException failure = failure(builder.build());
      assertThat(failure)
          .hasMessageEndingWith(" could not be supplied: " + thrown.getClass().getName())
          .hasNoCause();
      assertThat(failure.getSuppressed()).isEmpty();
      assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
      assertThat(failure.getStackTrace()).isNotEmpty();
      assertUntold(failure, KEY);
    }
    assertThat(server.requests()).isEmpty();
    assertThat(waits.sleeps()).isEmpty();
  }

  @Test
  void aSupplierWithoutEndIsToldByItsPlace() {
    ApiException failure = failure(builder().bearer(SecretTest::endless).build());
    assertThat(failure).hasMessageEndingWith(": java.lang.StackOverflowError").hasNoCause();
    assertThat(failure.getStackTrace()[0].getMethodName()).isEqualTo("endless");
  }

  @Test
  void aSupplierThatIsInterruptedLeavesTheThreadInterrupted() {
    ApiException failure =
        failure(
            builder()
                .bearer(() -> SecretTest.<RuntimeException>sneakily(new InterruptedException(KEY)))
                .build());
    assertThat(Thread.interrupted()).isTrue();
    assertThat(failure).hasMessageEndingWith(": java.lang.InterruptedException");
    assertUntold(failure, KEY);
  }

  private static ApiException onASmallStack(AssistantsClient client) throws InterruptedException {
    AtomicReference<Object> end = new AtomicReference<>();
    Runnable asking =
        () -> {
          try {
            end.set(client.retrieve("t", "r"));
          } catch (Throwable failure) {
            end.set(failure);
          }
        };
    Thread thread = new Thread(null, asking, "small stack", 256 * 1024);
    thread.start();
    thread.join();
    return (ApiException) end.get();
  }

  @ParameterizedTest
  @ValueSource(ints = {1_100, 4_500, 100_000, 1_000_000})
  void aTokenOfAnyLengthIsMasked(int length) throws InterruptedException {
    String token =
        "eyJhbGciOi.*\\E?/+(" + "Az09-_/+".repeat(length / 8 + 1).substring(0, length - 20) + "==";
    AssistantsClient client = builder().bearer(() -> token).build();
    // JSON, JSON that is cut because it is long, and plain text.
    String inJson = token.replace("\\", "\\\\").replace("/", "\\/");
    server.then(
        echo(inJson),
        TestServer.response(401, "Bearer " + token),
        TestServer.response(401, "\"Bearer " + inJson));
    for (int i = 0; i < 3; i++) {
      ApiException failure = onASmallStack(client);
      assertThat(failure.status()).isEqualTo(401);
      assertThat(failure.reason()).contains("***");
      assertUntold(failure, "eyJhbGci");
      assertUntold(failure, "Az09");
    }
  }

  @Test
  void aLongTokenIsNotToldWhereThereIsNoConnection() throws InterruptedException {
    String token = "x\\E?".repeat(25_000);
    URI nowhere = server.uri();
    server.close();
    AssistantsClient client =
        AssistantsClient.builder(nowhere).timing(waits.timing()).bearer(() -> token).build();
    ApiException failure = onASmallStack(client);
    assertThat(failure).hasMessageContaining("no connection: ConnectException");
    assertUntold(failure, "x\\E?");
  }

  @Test
  void aKeyInWhatARunTellsIsMasked() {
    AssistantsClient client = builder().bearer(() -> KEY).build();
    String words =
        ",\"last_error\":{\"code\":\""
            + KEY
            + "\",\"message\":\""
            + "x".repeat(980)
            + KEY
            + "\"},\"incomplete_details\":{\"reason\":\""
            + KEY
            + "\"},\"x\":1.50,\"required_action\":{\"submit_tool_outputs\":{\"tool_calls\":[{\"id\":\""
            + KEY
            + "\"}]},\"type\":\"ask "
            + KEY
            + "\"}}";
    String run = "{\"id\":\"r\",\"thread_id\":\"t\",\"status\":\"requires_action\"" + words;
    server.then(
        TestServer.response(200, run),
        TestServer.events("event: thread.run.odd " + KEY + "\ndata: " + run + "}\n\n"));
    Run retrieved = client.retrieve("t", "r");
    assertToldNothing(retrieved);
    // The rest is unchanged.
    assertThat(retrieved.json())
        .contains("[{\"id\":\"" + KEY + "\"}]", "\"x\":1.50")
        .startsWith("{\"id\":\"r\",\"thread_id\"");
    try (RunStream stream = client.submitAndStream("t", "r", List.of(ToolOutput.of("c", "x")))) {
      ServerSentEvent event = stream.next().orElseThrow();
      assertThat(event.toString()).doesNotContain("sk-proj");
      assertToldNothing(event.run().orElseThrow());
      assertToldNothing(stream.run().orElseThrow());
    }
  }

  private static void assertToldNothing(Run run) {
    assertThat(run.lastError().orElseThrow().code()).isEqualTo("***");
    assertThat(run.lastError().orElseThrow().message()).endsWith("x***").doesNotContain("sk-");
    assertThat(run.incompleteReason()).contains("***");
    UnsupportedActionException unsupported =
        catchThrowableOfType(UnsupportedActionException.class, run::requiredAction);
    assertThat(unsupported.type()).isEqualTo("ask ***");
    assertThat(unsupported)
        .hasMessage(
            "the run requires an action of another type, which this library does not support");
    assertThat(printed(unsupported)).doesNotContain("sk-proj");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"last_error\":\"KEY\"",
        "\"last_error\":[{\"message\":\"KEY\"}]",
        "\"last_error\":{\"message\":{\"error\":\"KEY\"}}",
        "\"last_error\":{\"message\":[1,[\"x KEY\",\"KEY\"]],\"code\":\"KEY\"}",
        "\"last_error\":{\"message\":\"KEY\"},\"last_error\":null",
        "\"incomplete_details\":\"KEY\"",
        "\"incomplete_details\":{\"reason\":{\"x\":\"KEY\"}}",
        "\"status\":{\"x\":\"KEY\"}",
        "\"status\":[\"KEY\"],\"status\":\"failed\"",
        "\"required_action\":{\"type\":[\"KEY\"]}"
      })
  void aKeyInWhatARunTellsIsMaskedWhateverItsShape(String field) {
    String run =
        "{\"id\":\"r\",\"thread_id\":\"t\","
            + field.replace("KEY", KEY)
            + ",\"x\":\""
            + KEY
            + "\",\"y\":1.50}";
    server.then(
        TestServer.response(200, run), TestServer.events(Driven.event("thread.run.failed", run)));
    AssistantsClient client = builder().bearer(() -> KEY).build();
    String masked =
        "{\"id\":\"r\",\"thread_id\":\"t\","
            + field.replace("KEY", "***")
            + ",\"x\":\""
            + KEY
            + "\",\"y\":1.50}";
    assertThat(client.retrieve("t", "r").json()).isEqualTo(masked);
    try (RunStream stream = client.submitAndStream("t", "r", List.of(ToolOutput.of("c", "x")))) {
      assertThat(stream.next().orElseThrow().data()).isEqualTo(masked);
      assertThat(stream.run().orElseThrow().json()).isEqualTo(masked);
    }
  }

  @Test
  void aKeyInTheStatusOfARunOrAStepIsMasked() {
    AssistantsClient client = builder().bearer(() -> KEY).build();
    server.then(
        TestServer.response(200, "{\"id\":\"r\",\"thread_id\":\"t\",\"status\":\"" + KEY + "\"}"),
        TestServer.response(
            200,
            "{\"data\":[{\"id\":\"s\",\"type\":\"" + KEY + "\",\"status\":\"" + KEY + "\"}]}"));
    assertThat(client.retrieve("t", "r")).hasToString("Run[r of t, ***]");
    assertThat(client.listSteps("t", "r")).hasToString("[RunStep[s, ***, ***, []]]");
    server.then(
        TestServer.response(
            200,
            "{\"data\":[{\"id\":\"m\",\"run_id\":\"r\",\"role\":\""
                + KEY
                + "\",\"content\":[{\"type\":\""
                + KEY
                + "\"}]}]}"));
    ThreadMessage message = client.messages("t", "r").get(0);
    assertThat(message).hasToString("ThreadMessage[\"m\" of \"***\", 0 characters]");
    assertThat(message.otherParts()).hasToString("[Part[\"***\"]]");
  }

  @Test
  void aParameterOfOneRequestIsMaskedToo() {
    server.then(TestServer.response(400, "bad query-1"));
    AssistantsClient client = builder().build();
    assertThat(
            catchThrowableOfType(
                    ApiException.class, () -> client.get(Map.of("key", "query-1"), "threads"))
                .reason())
        .isEqualTo("bad ***");
  }

  @Test
  void aValueThatCannotBeSentIsNotSentAndNotTold() {
    assertRefused(() -> null, "was supplied as null");
    assertRefused(() -> " ", "was supplied as a blank text");
    for (String bad : List.of("sk-a\r\nX-Evil: 1", "sk-a\n", "sk-a\0b", "sk-é", "sk-\u007F")) {
      assertRefused(
          () -> bad,
          "was supplied with characters that a header cannot have, such as a line break");
    }
    assertThat(server.requests()).isEmpty();
    assertThat(waits.sleeps()).isEmpty();
  }

  private void assertRefused(Supplier<String> key, String why) {
    for (AssistantsClientBuilder builder :
        List.of(builder().bearer(key), builder().authorization("Authorization", key))) {
      ApiException failure = failure(builder.build());
      assertThat(failure)
          .hasMessage("GET /threads/t/runs/r: the value of the header Authorization " + why);
      assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
      assertUntold(failure, "sk-");
    }
  }

  @Test
  void aHeaderThatCannotBeSentIsRefusedWithoutItsValue() {
    for (String bad : List.of("sk-a\r\nX-Evil: 1", "sk-\0", "sk-é")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> builder().header("X-Token", bad))
          .withMessage("the value of the header X-Token has characters beyond printable ASCII")
          .withNoCause();
    }
  }

  @Test
  void aSecretTravelsUnencryptedOnlyIfThatIsSaid() {
    URI plain = URI.create("http://models.test:8080/v1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AssistantsClient.openAiCompatible(plain, () -> KEY).build())
        .withMessage(
            "a key or token would travel unencrypted to models.test; use https, or call allowPlainHttp()");
    assertThat(AssistantsClient.openAiCompatible(plain, () -> KEY).allowPlainHttp().build())
        .isNotNull();
    assertThat(
            AssistantsClient.builder(plain)
                .header("X-Version", "1")
                .query("api-version", "1")
                .build())
        .isNotNull();
    for (AssistantsClientBuilder exposed :
        List.of(
            AssistantsClient.builder(plain).header("api-key", KEY),
            AssistantsClient.builder(plain).header("AUTHORIZATION", KEY),
            AssistantsClient.builder(plain).query("sig", KEY),
            AssistantsClient.builder(plain).header("X-Session", KEY),
            AssistantsClient.builder(plain).query("pwd", KEY),
            AssistantsClient.builder(plain).query("code", KEY))) {
      assertThatIllegalArgumentException()
          .isThrownBy(exposed::build)
          .withMessage(
              "a key or token would travel unencrypted to models.test; use https, or call allowPlainHttp()");
      assertThat(exposed.allowPlainHttp().build()).isNotNull();
    }
    assertThat(
            AssistantsClient.builder(URI.create("https://models.test"))
                .header("api-key", KEY)
                .query("sig", KEY)
                .build())
        .isNotNull();
    assertThat(
            AssistantsClient.builder(URI.create("http://127.0.0.1:1"))
                .header("api-key", KEY)
                .build())
        .isNotNull();
    assertThat(
            AssistantsClient.openAiCompatible(URI.create("http://localhost:1/v1"), () -> KEY)
                .build())
        .isNotNull();
    assertThat(
            AssistantsClient.openAiCompatible(URI.create("https://models.test/v1"), () -> KEY)
                .build())
        .isNotNull();
  }

  @Test
  void aSecretOfOneRequestTravelsUnencryptedOnlyIfThatIsSaid() {
    AssistantsClient exposed =
        AssistantsClient.builder(URI.create("http://models.invalid:8080/v1")).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> exposed.get(Map.of("sig", KEY), "files"))
        .withMessage(
            "a key or token would travel unencrypted to models.invalid; use https, or call allowPlainHttp()");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> exposed.within(TimeLimit.NONE).get(Map.of("api-key", KEY), "files"));
    server.then(TestServer.response(200, "[1]"));
    assertThat(builder().build().get(Map.of("sig", KEY), "files")).isEqualTo("[1]");
  }

  @Test
  void textsOfDocumentsHoldNothingOfThem() {
    Run run =
        Run.of(
            "{\"id\":\"r\",\"thread_id\":\"t\",\"status\":\"queued\",\"instructions\":\"personal\"}");
    RunStep step =
        StepReader.read(
            "{\"id\":\"s\",\"step_details\":{\"tool_calls\":[{\"id\":\"c\",\"function\":{\"name\":\"f\",\"output\":\"personal\"}}]}}");
    assertThat(
            List.of(
                run.toString(),
                step.toString(),
                ServerSentEvent.of("thread.message.delta", "personal", "").toString(),
                RunRequest.of("a")
                    .withInstructions("personal")
                    .withMessage("user", "personal")
                    .toString(),
                ThreadRunRequest.of("a").withMessage("user", "personal").toString()))
        .containsExactly(
            "Run[r of t, queued]",
            "RunStep[s, , , [Call[c, f, with an output]]]",
            "ServerSentEvent[thread.message.delta, 8 characters]",
            "RunRequest[assistant_id, instructions]",
            "ThreadRunRequest[assistant_id]");
  }
}
