package io.github.assistanttools.testkit;

import io.github.assistanttools.testkit.core.ErrorResponse;
import io.github.assistanttools.testkit.core.Request;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The location of the API on a server, and its authentication. The key is never printed. */
public final class Access {

  private static final String BEARER = "Bearer ";

  private final String prefix;
  private final String header;
  private final String scheme;
  private final String key;
  private final Map<String, String> query;
  private boolean needsBetaHeader;

  private Access(
      String prefix, String header, String scheme, String key, Map<String, String> query) {
    this.prefix = prefix;
    this.header = header;
    this.scheme = scheme;
    this.key = Objects.requireNonNull(key);
    this.query = query;
  }

  /**
   * As on OpenAI: {@code /v1/…} and a bearer key. For assistants, threads and runs the header
   * {@code OpenAI-Beta: assistants=v2} is required, too.
   */
  public static Access openAi(String apiKey) {
    Access access = new Access("/v1", "Authorization", BEARER, apiKey, Map.of());
    access.needsBetaHeader = true;
    return access;
  }

  /** As it was on Azure OpenAI: {@code /openai/…?api-version=…} and the header {@code api-key}. */
  public static Access azureOpenAi(String apiVersion, String apiKey) {
    return new Access("/openai", "api-key", "", apiKey, Map.of("api-version", apiVersion));
  }

  /** As on the v1 surface of Azure OpenAI: {@code /openai/v1/…} and the header {@code api-key}. */
  public static Access azureOpenAiV1(String apiKey) {
    return new Access("/openai/v1", "api-key", "", apiKey, Map.of());
  }

  /**
   * As on Azure AI Foundry: {@code /api/projects/{project}/…?api-version=v1} and a bearer token.
   */
  public static Access azureFoundry(String project, String token) {
    return new Access(
        "/api/projects/" + project, "Authorization", BEARER, token, Map.of("api-version", "v1"));
  }

  /** The prefix of all paths. */
  String prefix() {
    return prefix;
  }

  String key() {
    return key;
  }

  /**
   * @throws ErrorResponse if the request is not authorized
   */
  void check(Request request) {
    if (!request.presents(header, scheme + key)) {
      throw ErrorResponse.unauthorized(request.header(header).isPresent());
    }
    query.forEach((name, value) -> checkParameter(name, value, request.query().get(name)));
    request.checkContentType();
  }

  /**
   * The same for the Assistants API, where OpenAI requires a further header.
   *
   * @throws ErrorResponse if the request is not authorized, or lacks the header
   */
  void checkAssistants(Request request) {
    check(request);
    if (needsBetaHeader && !request.header("OpenAI-Beta").orElse("").equals("assistants=v2")) {
      throw ErrorResponse.betaHeaderMissing();
    }
  }

  private static void checkParameter(String name, String expected, @Nullable String given) {
    if (given == null) {
      throw ErrorResponse.missing(name);
    }
    if (!given.equals(expected)) {
      throw ErrorResponse.value(name, given, List.of(expected));
    }
  }
}
