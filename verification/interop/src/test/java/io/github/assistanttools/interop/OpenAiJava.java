package io.github.assistanttools.interop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.ObjectMappers;
import com.openai.errors.BadRequestException;
import com.openai.errors.InternalServerException;
import com.openai.errors.NotFoundException;
import com.openai.errors.OpenAIServiceException;
import com.openai.errors.RateLimitException;
import com.openai.errors.SseException;
import com.openai.errors.UnauthorizedException;
import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;

/** OpenAI's own SDK for Java, in the settings of all protocols. */
public final class OpenAiJava {

  private static final JsonMapper JSON = ObjectMappers.jsonMapper();
  private static final Map<Integer, Class<? extends OpenAIServiceException>> KINDS =
      Map.of(
          400, BadRequestException.class,
          401, UnauthorizedException.class,
          404, NotFoundException.class,
          429, RateLimitException.class,
          500, InternalServerException.class);

  private OpenAiJava() {}

  /** It validates all responses against its types, and never retries: no fault is hidden. */
  public static OpenAIClient client(URI base, String key) {
    return OpenAIOkHttpClient.builder()
        .baseUrl(base.toString())
        .apiKey(key)
        .responseValidation(true)
        .maxRetries(0)
        .build();
  }

  /** Makes a request, and throws {@link Refused} if the server refuses it. */
  public static <T> T ask(Supplier<T> request) {
    try {
      return request.get();
    } catch (OpenAIServiceException failure) {
      // An error in a stream comes under the status of the response.
      if (!(failure instanceof SseException)
          && failure.getClass() != KINDS.get(failure.statusCode())) {
        throw failure;
      }
      throw SdkReading.refused(failure);
    }
  }

  /** Reads JSON with the SDK's own mapper. */
  public static <T> T read(String json, TypeReference<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  public static JsonNode tree(String json) {
    return read(json, new TypeReference<>() {});
  }

  /** Writes a value with the SDK's own mapper. */
  public static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
