package io.github.assistanttools.client;

import io.github.assistanttools.client.http.Answer;
import io.github.assistanttools.client.http.HttpCall;
import io.github.assistanttools.client.http.Patience;
import io.github.assistanttools.client.http.Redaction;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.assistants.Assistants;
import io.github.assistanttools.runtime.assistants.MalformedRunException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A client of the Assistants API (version 2) and of the servers that speak it. Immutable, for use
 * by any number of threads; it holds connections, so make one and keep it.
 *
 * <p>Every method throws an {@link ApiException} if it does not succeed, and an {@link
 * IllegalArgumentException} if an id cannot be a segment of a path: empty, {@code .} or {@code ..}.
 * A thread that is interrupted while it waits gets its exception at once and stays interrupted.
 *
 * <h2>What is done again, and what is not</h2>
 *
 * A request is retried as OpenAI's own SDKs do it: at most twice, after the statuses 408, 409, 429
 * and 5xx and failures of the connection, unless {@code x-should-retry} says otherwise; after the
 * time that {@code retry-after-ms} or {@code retry-after} say (not at all beyond two minutes), else
 * after half a second, doubled up to 8 seconds, less up to a quarter by chance. The protocol has no
 * idempotency keys, and a request without an answer may have been done. So, unlike those SDKs:
 *
 * <ul>
 *   <li>{@link #submit} and {@link #submitAndStream} are only repeated if the server has not seen
 *       the request, or says that it has not begun it (409, 429). After any other failure, retrieve
 *       the run and compare.
 *   <li>{@link #createRun} and {@link #streamRun} mark the run in its metadata ({@code
 *       assistant_tools_request}), if the request leaves room there. After an attempt that may have
 *       made the run, the newest runs of the thread are looked through for the mark before another
 *       one is made; what is found is the result.
 *   <li>{@link #createThreadAndRun}, {@link #streamThreadAndRun} and {@link #post} are not repeated
 *       after an attempt without an answer.
 *   <li>{@link #cancel} and everything that only reads is repeated freely.
 * </ul>
 */
public final class AssistantsClient {
  private static final String THREADS = "threads";
  private static final String RUNS = "runs";

  private static final Map<String, String> OLDEST = Map.of("limit", "100", "order", "asc");

  // Few for a page, for a run repeats all instructions and tools.
  private static final Map<String, String> NEWEST = Map.of("limit", "20", "order", "desc");

  private final Calls calls;

  AssistantsClient(Calls calls) {
    this.calls = calls;
  }

  /**
   * A client for a server of which nothing is known but where it is.
   *
   * @param baseUri what stands before {@code /threads}, without query and user information
   * @throws IllegalArgumentException if it is no such URI
   */
  public static AssistantsClientBuilder builder(URI baseUri) {
    return new AssistantsClientBuilder(baseUri);
  }

  /**
   * A client for OpenAI's form of the API: {@code Authorization: Bearer …} and {@code OpenAI-Beta:
   * assistants=v2}.
   *
   * @param baseUri what stands before {@code /threads}, with {@code /v1} if the server has that
   * @param apiKey gives the key, for each request anew
   */
  public static AssistantsClientBuilder openAiCompatible(URI baseUri, Supplier<String> apiKey) {
    return builder(baseUri).bearer(apiKey).header("OpenAI-Beta", "assistants=v2");
  }

  /**
   * A client for Azure OpenAI's form of the API: {@code {resource}/openai/threads/…?api-version=…}
   * with the header {@code api-key}. Azure OpenAI's own Assistants were shut down with OpenAI's on
   * 2026-08-26; this is for servers that keep the form.
   *
   * @param resource such as {@code https://example.openai.azure.com}, or as the portal shows it:
   *     what stands there from {@code /openai} on ({@code /openai/v1/}, {@code
   *     /openai/deployments/…}) does not count, nor does an {@code api-version}
   * @param apiKey gives the key, for each request anew
   */
  public static AssistantsClientBuilder azureOpenAi(
      URI resource, String apiVersion, Supplier<String> apiKey) {
    return builder(AzureEndpoint.openAi(resource).base())
        .pathPrefix("openai")
        .query("api-version", apiVersion)
        .authorization("api-key", apiKey);
  }

  /**
   * A client for the Agent Service of Azure AI Foundry (classic): {@code
   * {endpoint}/api/projects/{project}/threads/…?api-version=v1}.
   *
   * @param endpoint such as {@code https://example.services.ai.azure.com}; it may name the project,
   *     too, as the portal shows it, and another {@code api-version}
   * @param bearerToken gives a token of Entra ID, for each request anew
   * @throws IllegalArgumentException if the endpoint names another project
   */
  public static AssistantsClientBuilder azureFoundry(
      URI endpoint, String project, Supplier<String> bearerToken) {
    AzureEndpoint shown = AzureEndpoint.foundry(endpoint);
    return azureFoundry(shown, shown.project(project), bearerToken);
  }

  /**
   * As {@link #azureFoundry(URI, String, Supplier)}, with the endpoint of a project.
   *
   * @param projectEndpoint as the portal shows it: {@code
   *     https://example.services.ai.azure.com/api/projects/my-project}
   * @param bearerToken gives a token of Entra ID, for each request anew
   * @throws IllegalArgumentException if the endpoint names no project, or its path goes on after
   *     that
   */
  public static AssistantsClientBuilder azureFoundry(
      URI projectEndpoint, Supplier<String> bearerToken) {
    AzureEndpoint shown = AzureEndpoint.foundry(projectEndpoint);
    return azureFoundry(shown, shown.namedProject(), bearerToken);
  }

  private static AssistantsClientBuilder azureFoundry(
      AzureEndpoint shown, String project, Supplier<String> bearerToken) {
    return builder(shown.base())
        .pathPrefix("api/projects")
        .pathSegment(project)
        .query("api-version", shown.apiVersion().orElse("v1"))
        .bearer(bearerToken);
  }

  /**
   * This client, but with no retry that would start at or after an instant, such as the one when
   * the run expires. The first attempt of a request is always made.
   */
  public AssistantsClient until(Instant deadline) {
    return new AssistantsClient(new Calls(calls.transport(), calls.timing(), deadline));
  }

  /** Creates a run in a thread. */
  public Run createRun(String threadId, RunRequest request) {
    RunMark mark = RunMark.fresh();
    HttpCall call = HttpCall.post(mark.on(request).json(false), List.of(THREADS, threadId, RUNS));
    return Answers.run(call, create(call, search(request, threadId, mark)), threadId, null);
  }

  /** Creates a run in a thread, as a stream. */
  public RunStream streamRun(String threadId, RunRequest request) {
    RunMark mark = RunMark.fresh();
    HttpCall call = HttpCall.stream(mark.on(request).json(true), THREADS, threadId, RUNS);
    Calls.Search search = search(request, threadId, mark);
    return stream(call, create(call, search), threadId, null)
        .lookingFor(() -> search.find().map(run -> Answers.run(call, run, threadId, null)));
  }

  /** Creates a thread and a run in it. */
  public Run createThreadAndRun(ThreadRunRequest request) {
    HttpCall call = HttpCall.post(request.json(false), List.of(THREADS, RUNS));
    return Answers.run(call, calls.send(call, Repeat.UNLESS_LOST), null, null);
  }

  /** Creates a thread and a run in it, as a stream. */
  public RunStream streamThreadAndRun(ThreadRunRequest request) {
    HttpCall call = HttpCall.stream(request.json(true), THREADS, RUNS);
    return stream(call, calls.send(call, Repeat.UNLESS_LOST), null, null);
  }

  /** A run as it is now. */
  public Run retrieve(String threadId, String runId) {
    HttpCall call = HttpCall.get(Map.of(), THREADS, threadId, RUNS, runId);
    return Answers.run(call, calls.send(call, Repeat.ALWAYS), threadId, runId);
  }

  /**
   * Submits the outputs that a run waits for, within the limits that {@link
   * Assistants#submitToolOutputs} keeps.
   *
   * @param outputs one for each call of the run
   * @throws ApiException if that did not succeed: unless it says {@link
   *     ApiException.Delivery#NOT_SENT}, retrieve the run to see whether it still waits, rather
   *     than to submit again at once
   */
  public Run submit(String threadId, String runId, List<ToolOutput> outputs) {
    String body = Assistants.submitToolOutputs(outputs, false);
    HttpCall call =
        HttpCall.post(body, List.of(THREADS, threadId, RUNS, runId, "submit_tool_outputs"));
    return Answers.run(call, calls.send(call, Repeat.UNLESS_SENT), threadId, runId);
  }

  /** As {@link #submit}; the run goes on as a stream. */
  public RunStream submitAndStream(String threadId, String runId, List<ToolOutput> outputs) {
    String body = Assistants.submitToolOutputs(outputs, true);
    HttpCall call = HttpCall.stream(body, THREADS, threadId, RUNS, runId, "submit_tool_outputs");
    return stream(call, calls.send(call, Repeat.UNLESS_SENT), threadId, runId);
  }

  /**
   * Asks for a run to be cancelled; it is once its status says so. A retry may be answered by a 400
   * that says that the run is cancelled already.
   */
  public Run cancel(String threadId, String runId) {
    HttpCall call = HttpCall.post(THREADS, threadId, RUNS, runId, "cancel");
    return Answers.run(call, calls.send(call, Repeat.ALWAYS), threadId, runId);
  }

  /**
   * The steps of a run, the oldest first; at most ten thousand, each once.
   *
   * @throws ApiException if a page is no list of steps, or all pages together have more than four
   *     times the bytes that an answer may have
   */
  public List<RunStep> listSteps(String threadId, String runId) {
    return new Pages<>(calls, "a list of steps", AssistantsClient::step, RunStep::id)
        .read(OLDEST, THREADS, threadId, RUNS, runId, "steps");
  }

  /**
   * What a run has written into its thread, the oldest message first; at most ten thousand
   * messages.
   *
   * @throws ApiException as {@link #listSteps}
   */
  public List<ThreadMessage> messages(String threadId, String runId) {
    if (runId.isEmpty()) {
      throw new IllegalArgumentException("a run's id is not empty");
    }
    Map<String, String> query = new HashMap<>(OLDEST);
    query.put("run_id", runId);
    return new Pages<>(calls, "a list of messages", AssistantsClient::message, ThreadMessage::id)
        .read(query, THREADS, threadId, "messages").stream()
            .filter(message -> isOf(runId, message))
            .toList();
  }

  /**
   * The runs of a thread, the newest first; at most ten thousand.
   *
   * @throws ApiException as {@link #listSteps}
   */
  public List<Run> listRuns(String threadId) {
    return runs(threadId).read(NEWEST, THREADS, threadId, RUNS);
  }

  /**
   * The run that is {@linkplain RunStatus#isActive active} in a thread, which has at most one: to
   * {@linkplain RunDriver#resume resume} it or {@link #cancel} it, where another one is refused for
   * its sake. It is looked for among the newest twenty runs.
   */
  public Optional<Run> activeRun(String threadId) {
    return runs(threadId).readFirst(NEWEST, THREADS, threadId, RUNS).stream()
        .filter(run -> run.status().isActive())
        .findFirst();
  }

  /**
   * Gets anything else of the API.
   *
   * @param path its segments, such as {@code "threads", threadId, "messages"}; each is encoded by
   *     itself
   * @return the document
   */
  public String get(String... path) {
    return get(Map.of(), path);
  }

  /**
   * As {@link #get(String...)}, with query parameters; one whose name says that it is a secret is
   * treated as one.
   *
   * @throws IllegalArgumentException also if such a secret would travel unencrypted (see {@link
   *     AssistantsClientBuilder#allowPlainHttp})
   */
  public String get(Map<String, String> query, String... path) {
    return calls.document(HttpCall.get(query, path), Repeat.ALWAYS);
  }

  /**
   * Posts to anything else of the API. It is repeated unless the server may have done it without an
   * answer that says so.
   *
   * @param json the body
   * @param path as in {@link #get(String...)}
   * @return the document
   */
  public String post(String json, String... path) {
    return calls.document(HttpCall.post(json, List.of(path)), Repeat.UNLESS_LOST);
  }

  /** Where requests go, without the values of query parameters and headers. */
  @Override
  public String toString() {
    return "AssistantsClient[" + calls.transport() + "]";
  }

  Timing timing() {
    return calls.timing();
  }

  /** How long one attempt of a request may take. */
  Duration requestTimeout() {
    return calls.transport().limits().request();
  }

  /** This client, of which no wait outlasts the patience. */
  AssistantsClient within(Patience patience) {
    return new AssistantsClient(
        new Calls(calls.transport().within(patience), calls.timing(), calls.until()));
  }

  /** This client with another timing. */
  AssistantsClient with(Timing timing) {
    return new AssistantsClient(new Calls(calls.transport(), timing, calls.until()));
  }

  private Answer create(HttpCall call, Calls.Search search) {
    return calls.send(
        call, search == Calls.Search.IMPOSSIBLE ? Repeat.UNLESS_LOST : Repeat.ALWAYS, search);
  }

  private Calls.Search search(RunRequest request, String threadId, RunMark mark) {
    return request.hasRoomForMetadata()
        ? new RunSearch(calls, threadId, mark)
        : Calls.Search.IMPOSSIBLE;
  }

  private RunStream stream(
      HttpCall call, Answer answer, @Nullable String threadId, @Nullable String runId) {
    return RunStream.of(call, answer, calls.transport().limits(), threadId, runId)
        .within(calls.transport().patience(), calls.timing().clock());
  }

  private Pages<Run> runs(String threadId) {
    return new Pages<>(
        calls, "a list of runs", (json, redaction) -> run(json, redaction, threadId), Run::id);
  }

  private static RunStep step(String json, Redaction redaction) {
    return StepReader.read(json).masked(redaction);
  }

  private static ThreadMessage message(String json, Redaction redaction) {
    return MessageReader.read(json).masked(redaction);
  }

  private static Run run(String json, Redaction redaction, String threadId) {
    Run run = RunDocument.whole(json, redaction).of(threadId, null).run();
    if (!run.threadId().equals(threadId)) {
      throw new MalformedRunException("a run of another thread");
    }
    return run;
  }

  /** Whether a run wrote a message. Servers may not know the filter, or leave the run's id out. */
  private static boolean isOf(String runId, ThreadMessage message) {
    return message.runId().map(runId::equals).orElse(!message.role().equals("user"));
  }
}
