package io.github.assistanttools.client.chat;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.http.Request;
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
 * A client of the Chat Completions API and of compatible servers. Immutable and thread-safe. It
 * keeps connections, so create one and reuse it.
 *
 * <p>Every method throws an {@link ApiException} if the request does not succeed. A thread that is
 * interrupted while it waits gets an exception at once and stays interrupted.
 *
 * <h2>Retries</h2>
 *
 * A request is retried at most twice, after the statuses 408, 409, 429 and 5xx and failures of the
 * connection, unless {@code x-should-retry} says otherwise. The delay is the time in {@code
 * retry-after-ms} or {@code retry-after} (beyond two minutes there is no retry), else half a
 * second, doubled with each retry up to 8 seconds, less a random part of up to a quarter. The
 * protocol has no idempotency keys, and a completion can't be retrieved. So {@link #create}, {@link
 * #stream} and {@link #post} are not repeated after an attempt without a response, which the server
 * may have carried out; {@link #get} is repeated freely.
 */
public final class ChatClient {
  private static final String CHAT = "chat";
  private static final String COMPLETIONS = "completions";

  private final RetryingSender sender;

  ChatClient(RetryingSender sender) {
    this.sender = sender;
  }

  /**
   * A builder without presets for any server.
   *
   * @param baseUri the URI before {@code /chat/completions}, without query and user information
   * @throws IllegalArgumentException if it is not such a URI
   */
  public static ChatClientBuilder builder(URI baseUri) {
    return new ChatClientBuilder(baseUri);
  }

  /**
   * A client for OpenAI or a compatible server: {@code Authorization: Bearer …}.
   *
   * @param baseUri the URI before {@code /chat/completions}, with {@code /v1} if the server has it
   * @param apiKey supplies the key for each request
   */
  public static ChatClientBuilder openAiCompatible(URI baseUri, Supplier<String> apiKey) {
    return builder(baseUri).bearer(apiKey);
  }

  /**
   * A client for the v1 surface of Azure OpenAI: {@code {resource}/openai/v1/chat/completions} with
   * the header {@code api-key}. The model of a request is the name of a deployment.
   *
   * @param resource such as {@code https://example.openai.azure.com}, or as the portal shows it:
   *     the path from {@code /openai} on and an {@code api-version} are ignored
   * @param apiKey supplies the key for each request
   */
  public static ChatClientBuilder azureOpenAi(URI resource, Supplier<String> apiKey) {
    return azureOpenAi(resource).authorization("api-key", apiKey);
  }

  /**
   * As {@link #azureOpenAi(URI, Supplier)}, with a token of Entra ID instead of a key.
   *
   * @param bearerToken supplies a token for each request
   */
  public static ChatClientBuilder azureOpenAiEntra(URI resource, Supplier<String> bearerToken) {
    return azureOpenAi(resource).bearer(bearerToken);
  }

  private static ChatClientBuilder azureOpenAi(URI resource) {
    return builder(AzureEndpoint.openAi(resource).base()).pathPrefix("openai/v1");
  }

  /**
   * This client with a deadline for retries: none starts at it or later. The first attempt of a
   * request is always made.
   */
  public ChatClient until(Instant deadline) {
    return new ChatClient(new RetryingSender(sender.transport(), sender.timing(), deadline));
  }

  /**
   * Creates a completion and waits for it.
   *
   * @throws ApiException if that did not succeed. Unless its delivery is {@link
   *     ApiException.Delivery#NOT_SENT}, the server may have created a completion, which costs
   *     tokens but makes no call
   */
  public Completion create(ChatRequest request) {
    Request creation = Request.post(request.json(false), List.of(CHAT, COMPLETIONS));
    return CompletionReading.completion(
        creation, sender.ofTurn().send(creation, RetryPolicy.CREATE));
  }

  /** As {@link #create}, as a stream. */
  public ChatStream stream(ChatRequest request) {
    Request creation = Request.stream(request.json(true), CHAT, COMPLETIONS);
    RetryingSender creator = sender.ofTurn();
    return ChatStream.of(creation, creator.send(creation, RetryPolicy.CREATE), creator);
  }

  /**
   * Sends a GET to any other path of the API.
   *
   * @param query query parameters; one whose name marks it as a secret is treated as one
   * @param path its segments, such as {@code "models"}; each is encoded as one segment
   * @return the document
   * @throws IllegalArgumentException if a segment is empty, {@code .} or {@code ..}, or if such a
   *     secret would travel unencrypted (see {@link ChatClientBuilder#allowPlainHttp})
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
    return "ChatClient[" + sender.transport() + "]";
  }

  Timing timing() {
    return sender.timing();
  }

  /** How long one attempt of a request may take. */
  Duration requestTimeout() {
    return sender.transport().limits().request();
  }

  /** This client with a limit on all its waits. */
  ChatClient within(TimeLimit limit) {
    return new ChatClient(
        new RetryingSender(sender.transport().within(limit), sender.timing(), sender.until()));
  }
}
