package io.github.assistanttools.client.assistants;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.http.Redaction;
import io.github.assistanttools.client.http.Request;
import io.github.assistanttools.client.http.Response;
import io.github.assistanttools.client.http.TimeLimit;
import io.github.assistanttools.client.transport.AzureEndpoint;
import io.github.assistanttools.client.transport.RetryPolicy;
import io.github.assistanttools.client.transport.RetryingSender;
import io.github.assistanttools.client.transport.Timing;
import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.assistants.Assistants;
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
 * A client of the Assistants API (version 2) and of compatible servers. Immutable and thread-safe.
 * It keeps connections, so create one and reuse it.
 *
 * <p>Every method throws an {@link ApiException} if the request does not succeed, and an {@link
 * IllegalArgumentException} if an id is not a valid segment of a path: empty, {@code .} or {@code
 * ..}. A thread that is interrupted while it waits gets an exception at once and stays interrupted.
 *
 * <h2>Retries</h2>
 *
 * A request is retried as OpenAI's own SDKs do: at most twice, after the statuses 408, 409, 429 and
 * 5xx and failures of the connection, unless {@code x-should-retry} says otherwise. The delay is
 * the time in {@code retry-after-ms} or {@code retry-after} (beyond two minutes there is no retry),
 * else half a second, doubled with each retry up to 8 seconds, less a random part of up to a
 * quarter. The protocol has no idempotency keys, and a request without a response may have been
 * carried out. So, unlike those SDKs:
 *
 * <ul>
 *   <li>{@link #submit} and {@link #submitAndStream} are repeated only if the server has not seen
 *       the request, or reports that it has not begun it (409, 429). After any other failure,
 *       retrieve the run and compare.
 *   <li>{@link #createRun} and {@link #streamRun} put a marker into the run's metadata ({@code
 *       assistant_tools_request}), if the request leaves room there. After an attempt that may have
 *       created the run, the client searches the thread's newest runs for the marker before it
 *       creates another one. A run that is found is the result.
 *   <li>{@link #createThreadAndRun}, {@link #streamThreadAndRun} and {@link #post} are not repeated
 *       after an attempt without a response.
 *   <li>{@link #cancel} and all methods that only read are repeated freely.
 * </ul>
 */
public final class AssistantsClient {
  private static final String THREADS = "threads";
  private static final String RUNS = "runs";

  private static final Map<String, String> OLDEST = Map.of("limit", "100", "order", "asc");

  // A small page: each run repeats all instructions and tools.
  private static final Map<String, String> NEWEST = Map.of("limit", "20", "order", "desc");

  private final RetryingSender sender;

  AssistantsClient(RetryingSender sender) {
    this.sender = sender;
  }

  /**
   * A builder without presets for any server.
   *
   * @param baseUri the URI before {@code /threads}, without query and user information
   * @throws IllegalArgumentException if it is not such a URI
   */
  public static AssistantsClientBuilder builder(URI baseUri) {
    return new AssistantsClientBuilder(baseUri);
  }

  /**
   * A client for OpenAI's variant of the API: {@code Authorization: Bearer …} and {@code
   * OpenAI-Beta: assistants=v2}.
   *
   * @param baseUri the URI before {@code /threads}, with {@code /v1} if the server has it
   * @param apiKey supplies the key for each request
   */
  public static AssistantsClientBuilder openAiCompatible(URI baseUri, Supplier<String> apiKey) {
    return builder(baseUri).bearer(apiKey).header("OpenAI-Beta", "assistants=v2");
  }

  /**
   * A client for Azure OpenAI's variant of the API: {@code
   * {resource}/openai/threads/…?api-version=…} with the header {@code api-key}. Azure OpenAI's own
   * Assistants were shut down with OpenAI's on 2026-08-26; this is for servers that still offer the
   * variant.
   *
   * @param resource such as {@code https://example.openai.azure.com}, or as the portal shows it:
   *     the path from {@code /openai} on ({@code /openai/v1/}, {@code /openai/deployments/…}) and
   *     an {@code api-version} are ignored
   * @param apiKey supplies the key for each request
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
   * @param endpoint such as {@code https://example.services.ai.azure.com}; it may also contain the
   *     project, as the portal shows it, and another {@code api-version}
   * @param bearerToken supplies a token of Entra ID for each request
   * @throws IllegalArgumentException if the endpoint contains another project
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
   * @param bearerToken supplies a token of Entra ID for each request
   * @throws IllegalArgumentException if the endpoint contains no project, or its path continues
   *     after the project
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
   * This client with a deadline for retries, such as the time at which the run expires: none starts
   * at it or later. The first attempt of a request is always made.
   */
  public AssistantsClient until(Instant deadline) {
    return new AssistantsClient(new RetryingSender(sender.transport(), sender.timing(), deadline));
  }

  /** Creates a run in a thread. */
  public Run createRun(String threadId, RunRequest request) {
    RequestMarker marker = RequestMarker.fresh();
    Request creation =
        Request.post(marker.on(request).json(false), List.of(THREADS, threadId, RUNS));
    return RunMapper.run(
        creation, create(creation, search(request, threadId, marker)), threadId, null);
  }

  /** Creates a run in a thread, as a stream. */
  public RunStream streamRun(String threadId, RunRequest request) {
    RequestMarker marker = RequestMarker.fresh();
    Request creation = Request.stream(marker.on(request).json(true), THREADS, threadId, RUNS);
    RetryingSender.Search search = search(request, threadId, marker);
    return stream(creation, create(creation, search), threadId, null)
        .lookingFor(() -> search.find().map(run -> RunMapper.run(creation, run, threadId, null)));
  }

  /** Creates a thread and a run in it. */
  public Run createThreadAndRun(ThreadRunRequest request) {
    Request creation = Request.post(request.json(false), List.of(THREADS, RUNS));
    return RunMapper.run(creation, sender.send(creation, RetryPolicy.CREATE), null, null);
  }

  /** Creates a thread and a run in it, as a stream. */
  public RunStream streamThreadAndRun(ThreadRunRequest request) {
    Request creation = Request.stream(request.json(true), THREADS, RUNS);
    return stream(creation, sender.send(creation, RetryPolicy.CREATE), null, null);
  }

  /** A run as it is now. */
  public Run retrieve(String threadId, String runId) {
    Request request = Request.get(Map.of(), THREADS, threadId, RUNS, runId);
    return RunMapper.run(request, sender.send(request, RetryPolicy.IDEMPOTENT), threadId, runId);
  }

  /**
   * Submits the outputs that a run waits for, within the limits of {@link
   * Assistants#submitToolOutputs}.
   *
   * @param outputs one for each call of the run
   * @throws ApiException if that did not succeed. Unless its delivery is {@link
   *     ApiException.Delivery#NOT_SENT}, retrieve the run to see whether it still waits; do not
   *     submit again at once
   */
  public Run submit(String threadId, String runId, List<ToolOutput> outputs) {
    String body = Assistants.submitToolOutputs(outputs, false);
    Request request =
        Request.post(body, List.of(THREADS, threadId, RUNS, runId, "submit_tool_outputs"));
    return RunMapper.run(request, sender.send(request, RetryPolicy.SUBMIT), threadId, runId);
  }

  /** As {@link #submit}; the run continues as a stream. */
  public RunStream submitAndStream(String threadId, String runId, List<ToolOutput> outputs) {
    String body = Assistants.submitToolOutputs(outputs, true);
    Request request = Request.stream(body, THREADS, threadId, RUNS, runId, "submit_tool_outputs");
    return stream(request, sender.send(request, RetryPolicy.SUBMIT), threadId, runId);
  }

  /**
   * Requests the cancellation of a run; it is complete when the run's status says so. The response
   * to a retry may be a 400, because the run is canceled already.
   */
  public Run cancel(String threadId, String runId) {
    Request request = Request.post(THREADS, threadId, RUNS, runId, "cancel");
    return RunMapper.run(request, sender.send(request, RetryPolicy.IDEMPOTENT), threadId, runId);
  }

  /**
   * The steps of a run, the oldest first; at most ten thousand, each once.
   *
   * @throws ApiException if a page is not a list of steps, or all pages together have more than
   *     four times the bytes that a response may have
   */
  public List<RunStep> listSteps(String threadId, String runId) {
    return new Pages<>(sender, "a list of steps", AssistantsClient::step, RunStep::id)
        .read(OLDEST, THREADS, threadId, RUNS, runId, "steps");
  }

  /**
   * The messages that a run has written to its thread, the oldest first; at most ten thousand.
   *
   * @throws ApiException as {@link #listSteps}
   */
  public List<ThreadMessage> messages(String threadId, String runId) {
    if (runId.isEmpty()) {
      throw new IllegalArgumentException("the run's id is empty");
    }
    Map<String, String> query = new HashMap<>(OLDEST);
    query.put("run_id", runId);
    return new Pages<>(sender, "a list of messages", AssistantsClient::message, ThreadMessage::id)
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
   * The {@linkplain RunStatus#isActive active} run of a thread. A thread has at most one and
   * refuses another; {@linkplain RunDriver#resume resume} or {@link #cancel} it. Only the newest
   * twenty runs are searched.
   */
  public Optional<Run> activeRun(String threadId) {
    return runs(threadId).readFirst(NEWEST, THREADS, threadId, RUNS).stream()
        .filter(run -> run.status().isActive())
        .findFirst();
  }

  /**
   * Sends a GET to any other path of the API.
   *
   * @param path its segments, such as {@code "threads", threadId, "messages"}; each is encoded as
   *     one segment
   * @return the document
   */
  public String get(String... path) {
    return get(Map.of(), path);
  }

  /**
   * As {@link #get(String...)}, with query parameters; one whose name marks it as a secret is
   * treated as one.
   *
   * @throws IllegalArgumentException also if such a secret would travel unencrypted (see {@link
   *     AssistantsClientBuilder#allowPlainHttp})
   */
  public String get(Map<String, String> query, String... path) {
    return sender.document(Request.get(query, path), RetryPolicy.IDEMPOTENT);
  }

  /**
   * Sends a POST to any other path of the API. It is not repeated after an attempt without a
   * response, since the server may have carried it out.
   *
   * @param json the body
   * @param path as in {@link #get(String...)}
   * @return the document
   */
  public String post(String json, String... path) {
    return sender.document(Request.post(json, List.of(path)), RetryPolicy.CREATE);
  }

  /** The destination of requests, without the values of query parameters and headers. */
  @Override
  public String toString() {
    return "AssistantsClient[" + sender.transport() + "]";
  }

  Timing timing() {
    return sender.timing();
  }

  /** How long one attempt of a request may take. */
  Duration requestTimeout() {
    return sender.transport().limits().request();
  }

  /** This client with a limit on all its waits. */
  AssistantsClient within(TimeLimit limit) {
    return new AssistantsClient(
        new RetryingSender(sender.transport().within(limit), sender.timing(), sender.until()));
  }

  /** This client with another timing. */
  AssistantsClient with(Timing timing) {
    return new AssistantsClient(new RetryingSender(sender.transport(), timing, sender.until()));
  }

  private Response create(Request request, RetryingSender.Search search) {
    return sender.send(
        request,
        search == RetryingSender.Search.IMPOSSIBLE ? RetryPolicy.CREATE : RetryPolicy.IDEMPOTENT,
        search);
  }

  private RetryingSender.Search search(RunRequest request, String threadId, RequestMarker marker) {
    return request.hasRoomForMetadata()
        ? new RunSearch(sender, threadId, marker)
        : RetryingSender.Search.IMPOSSIBLE;
  }

  private RunStream stream(
      Request request, Response response, @Nullable String threadId, @Nullable String runId) {
    return RunStream.of(request, response, sender.transport().limits(), threadId, runId)
        .within(sender.transport().timeLimit(), sender.timing().clock());
  }

  private Pages<Run> runs(String threadId) {
    return new Pages<>(
        sender, "a list of runs", (json, redaction) -> run(json, redaction, threadId), Run::id);
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

  /** Whether a run wrote a message. Servers may ignore the filter, or leave out the run's id. */
  private static boolean isOf(String runId, ThreadMessage message) {
    return message.runId().map(runId::equals).orElse(!message.role().equals("user"));
  }
}
