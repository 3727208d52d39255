package io.github.assistanttools.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import io.github.assistanttools.testkit.core.ErrorResponse;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The location of the API on a server, and its authentication. The key is never printed. */
public final class Access {

  private static final String BETA = "OpenAI-Beta";

  private final String prefix;
  private final String header;
  private final String credentials;
  private final Map<String, String> query;
  private final boolean needsBetaHeader;

  private Access(
      String prefix, String header, String credentials, Map<String, String> query, boolean beta) {
    this.prefix = prefix;
    this.header = header;
    this.credentials = credentials;
    this.query = query;
    this.needsBetaHeader = beta;
  }

  /**
   * As on OpenAI: {@code /v1/…}, a bearer key, and the header {@code OpenAI-Beta: assistants=v2}.
   */
  public static Access openAi(String apiKey) {
    return new Access("/v1", "Authorization", bearer(apiKey), Map.of(), true);
  }

  /** As it was on Azure OpenAI: {@code /openai/…?api-version=…} and the header {@code api-key}. */
  public static Access azureOpenAi(String apiVersion, String apiKey) {
    return new Access(
        "/openai",
        "api-key",
        Objects.requireNonNull(apiKey),
        Map.of("api-version", apiVersion),
        false);
  }

  /**
   * As on Azure AI Foundry: {@code /api/projects/{project}/…?api-version=v1} and a bearer token.
   */
  public static Access azureFoundry(String project, String token) {
    return new Access(
        "/api/projects/" + project,
        "Authorization",
        bearer(token),
        Map.of("api-version", "v1"),
        false);
  }

  /** The prefix of all paths. */
  String prefix() {
    return prefix;
  }

  /**
   * @throws ErrorResponse if the request is not authorized
   */
  void check(Headers headers, Map<String, String> parameters) {
    checkCredentials(headers.getFirst(header));
    query.forEach((name, value) -> checkParameter(name, value, parameters.get(name)));
    if (needsBetaHeader && !"assistants=v2".equals(headers.getFirst(BETA))) {
      throw ErrorResponse.betaHeaderMissing();
    }
  }

  private void checkCredentials(@Nullable String given) {
    if (given == null
        || !MessageDigest.isEqual(given.getBytes(UTF_8), credentials.getBytes(UTF_8))) {
      throw ErrorResponse.unauthorized(given != null);
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

  private static String bearer(String token) {
    return "Bearer " + Objects.requireNonNull(token);
  }
}
