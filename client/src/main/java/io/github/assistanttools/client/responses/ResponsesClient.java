package io.github.assistanttools.client.responses;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.http.Request;
import io.github.assistanttools.client.http.Response;
import io.github.assistanttools.client.http.TimeLimit;
import io.github.assistanttools.client.transport.AzureEndpoint;
import io.github.assistanttools.client.transport.RetryPolicy;
import io.github.assistanttools.client.transport.RetryingSender;
import io.github.assistanttools.client.transport.Timing;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A client of the Responses API and of compatible servers. Immutable and thread-safe. It keeps
 * connections, so create one and reuse it.
 *
 * <p>Every method throws an {@link ApiException} if the request does not succeed, and an {@link
 * IllegalArgumentException} if an id is not a valid segment of a path: empty, {@code .} or {@code
 * ..}. A thread that is interrupted while it waits gets an exception at once and stays interrupted.
 *
 * <h2>Retries</h2>
 *
 * A request is retried at most twice, after the statuses 408, 409, 429 and 5xx and failures of the
 * connection, unless {@code x-should-retry} says otherwise. The delay is the time in {@code
 * retry-after-ms} or {@code retry-after} (beyond two minutes there is no retry), else half a
 * second, doubled with each retry up to 8 seconds, less a random part of up to a quarter. The
 * protocol has no idempotency keys and no list of responses. So {@link #create}, {@link #stream}
 * and {@link #post} are not repeated after an attempt without a response, which the server may have
 * carried out. All other methods are repeated freely.
 */
public final class ResponsesClient {
  private static final String RESPONSES = "responses";
  private static final URI OPENAI = URI.create("https://api.openai.com/v1");

  private final RetryingSender sender;
  private final Map<String, String> fields;

  ResponsesClient(RetryingSender sender, Map<String, String> fields) {
    this.sender = sender;
    this.fields = fields;
  }

  /**
   * A builder without presets for any server.
   *
   * @param baseUri the URI before {@code /responses}, without query and user information
   * @throws IllegalArgumentException if it is not such a URI
   */
  public static ResponsesClientBuilder builder(URI baseUri) {
    return new ResponsesClientBuilder(baseUri);
  }

  /**
   * A client for OpenAI's own service.
   *
   * @param apiKey supplies the key for each request
   */
  public static ResponsesClientBuilder openAi(Supplier<String> apiKey) {
    return openAiCompatible(OPENAI, apiKey);
  }

  /**
   * A client for a compatible server: {@code Authorization: Bearer …}.
   *
   * @param baseUri the URI before {@code /responses}, with {@code /v1} if the server has it
   * @param apiKey supplies the key for each request
   */
  public static ResponsesClientBuilder openAiCompatible(URI baseUri, Supplier<String> apiKey) {
    return builder(baseUri).bearer(apiKey);
  }

  /**
   * A client for the v1 surface of Azure OpenAI: {@code {resource}/openai/v1/responses} with the
   * header {@code api-key}. The model of a request is the name of a deployment.
   *
   * @param resource such as {@code https://example.openai.azure.com}, or as the portal shows it:
   *     the path from {@code /openai} on and an {@code api-version} are ignored
   * @param apiKey supplies the key for each request
   */
  public static ResponsesClientBuilder azureOpenAi(URI resource, Supplier<String> apiKey) {
    return azureOpenAi(resource).authorization("api-key", apiKey);
  }

  /**
   * As {@link #azureOpenAi(URI, Supplier)}, with a token of Entra ID instead of a key.
   *
   * @param bearerToken supplies a token for each request
   */
  public static ResponsesClientBuilder azureOpenAiEntra(
      URI resource, Supplier<String> bearerToken) {
    return azureOpenAi(resource).bearer(bearerToken);
  }

  /**
   * A client for a project of Microsoft Foundry: {@code {endpoint}/api/projects/{project}/{path}}
   * with a token of Entra ID. What the service expects is a matter of settings: the path here, the
   * scope of the token at its supplier, a version as {@link ResponsesClientBuilder#query}, and the
   * reference to the agent as {@link ResponsesClientBuilder#requestField}. No test here runs
   * against the service; see its documentation for the values.
   *
   * @param projectEndpoint as the portal shows it: {@code
   *     https://example.services.ai.azure.com/api/projects/my-project}
   * @param path the segments between the project and {@code /responses}, separated by slashes
   * @param bearerToken supplies a token for each request
   * @throws IllegalArgumentException if the endpoint contains no project, or its path continues
   *     after the project
   */
  public static ResponsesClientBuilder azureFoundry(
      URI projectEndpoint, String path, Supplier<String> bearerToken) {
    AzureEndpoint shown = AzureEndpoint.foundry(projectEndpoint);
    ResponsesClientBuilder builder =
        builder(shown.base())
            .pathPrefix("api/projects")
            .pathSegment(shown.namedProject())
            .pathPrefix(path)
            .bearer(bearerToken);
    return shown.apiVersion().map(version -> builder.query("api-version", version)).orElse(builder);
  }

  private static ResponsesClientBuilder azureOpenAi(URI resource) {
    return builder(AzureEndpoint.openAi(resource).base()).pathPrefix("openai/v1");
  }

  /**
   * This client with a deadline for retries: none starts at it or later. The first attempt of a
   * request is always made.
   */
  public ResponsesClient until(Instant deadline) {
    return new ResponsesClient(
        new RetryingSender(sender.transport(), sender.timing(), deadline), fields);
  }

  /**
   * Creates a response and waits for it; a background response is only begun.
   *
   * @throws ApiException if that did not succeed. Unless its delivery is {@link
   *     ApiException.Delivery#NOT_SENT}, the server may have created a response, which costs tokens
   *     but makes no call
   */
  public ModelResponse create(ResponseRequest request) {
    Request creation = Request.post(request.json(false, fields), List.of(RESPONSES));
    return ResponseReading.response(creation, creator(request).send(creation, RetryPolicy.CREATE));
  }

  /** As {@link #create}, as a stream. */
  public ResponseStream stream(ResponseRequest request) {
    Request creation = Request.stream(request.json(true, fields), RESPONSES);
    RetryingSender creator = creator(request);
    Response response = creator.send(creation, RetryPolicy.CREATE);
    return ResponseStream.of(creation, response, creator);
  }

  /** A stored response as it is now. */
  public ModelResponse retrieve(String responseId) {
    Request request = Request.get(Map.of(), RESPONSES, responseId);
    return ResponseReading.response(
        request, sender.send(request, RetryPolicy.IDEMPOTENT), responseId);
  }

  /**
   * Continues the stream of a background response.
   *
   * @param startingAfter the {@linkplain ResponseStream#sequenceNumber number} of the last event
   *     that has been read. The new stream does not have the items of earlier events, unless its
   *     last event repeats them
   */
  public ResponseStream resume(String responseId, long startingAfter) {
    return resume(responseId, startingAfter, new BoundedCollector(sender.transport().limits()));
  }

  /** Continues a stream that broke off; both are one stream. */
  ResponseStream resume(ResponseStream broken) {
    return resume(
        broken.responseId().orElseThrow(),
        broken.sequenceNumber().orElseThrow(),
        broken.collector());
  }

  private ResponseStream resume(String responseId, long startingAfter, BoundedCollector collector) {
    Map<String, String> query =
        Map.of("stream", "true", "starting_after", String.valueOf(startingAfter));
    Request request = Request.streamed(query, RESPONSES, responseId);
    Response response = sender.send(request, RetryPolicy.IDEMPOTENT);
    return ResponseStream.of(request, response, sender, collector);
  }

  /** Cancels a background response. The response to a retry may be a 400 or the same response. */
  public ModelResponse cancel(String responseId) {
    Request request = Request.post(RESPONSES, responseId, "cancel");
    return ResponseReading.response(
        request, sender.send(request, RetryPolicy.IDEMPOTENT), responseId);
  }

  /** Deletes a stored response. The response to a retry may be a 404, because it is deleted. */
  public void delete(String responseId) {
    sender.send(Request.delete(RESPONSES, responseId), RetryPolicy.IDEMPOTENT);
  }

  /**
   * Sends a GET to any other path of the API.
   *
   * @param query query parameters; one whose name marks it as a secret is treated as one
   * @param path its segments, such as {@code "responses", id, "input_items"}; each is encoded as
   *     one segment
   * @return the document
   * @throws IllegalArgumentException also if such a secret would travel unencrypted (see {@link
   *     ResponsesClientBuilder#allowPlainHttp})
   */
  public String get(Map<String, String> query, String... path) {
    return sender.document(Request.get(query, path), RetryPolicy.IDEMPOTENT);
  }

  /**
   * Sends a POST to any other path of the API. It is not repeated after an attempt without a
   * response, since the server may have carried it out.
   *
   * @param json the body
   * @param path as in {@link #get}
   * @return the document
   */
  public String post(String json, String... path) {
    return sender.document(Request.post(json, List.of(path)), RetryPolicy.CREATE);
  }

  /** The destination of requests, without the values of query parameters and headers. */
  @Override
  public String toString() {
    return "ResponsesClient[" + sender.transport() + "]";
  }

  /** A background response is only begun, which takes no longer than any other request. */
  private RetryingSender creator(ResponseRequest request) {
    return request.isInBackground() ? sender : sender.ofTurn();
  }

  Timing timing() {
    return sender.timing();
  }

  /** How long one attempt of a request may take. */
  Duration requestTimeout() {
    return sender.transport().limits().request();
  }

  /** This client with a limit on all its waits. */
  ResponsesClient within(TimeLimit limit) {
    return new ResponsesClient(
        new RetryingSender(sender.transport().within(limit), sender.timing(), sender.until()),
        fields);
  }
}
